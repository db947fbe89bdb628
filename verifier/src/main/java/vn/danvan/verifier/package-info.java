/**
 * Verifies offline what the register hands out. It trusts nothing but the public keys that it is given, reads no database
 * and opens no connection.
 */
@NullMarked
package vn.danvan.verifier;

import org.jspecify.annotations.NullMarked;
