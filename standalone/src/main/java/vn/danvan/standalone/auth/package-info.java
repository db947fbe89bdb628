/** The embedded OAuth2 authorization server: accounts, clients, tokens. */
@NullMarked
package vn.danvan.standalone.auth;

import org.jspecify.annotations.NullMarked;
