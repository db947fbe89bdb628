package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Role;

/** What is shipped for running each part by itself. */
class DeploymentTest {

    private static JsonNode realm() throws IOException {
        return Outside.JSON.readTree(Files.readAllBytes(Path.of("../deploy/keycloak/danvan-realm.json")));
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).asString()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return list.valueStream()
                .filter(each -> each.path(field).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_realm_has_the_registers_roles_and_its_tokens_carry_no_others() throws IOException {
        JsonNode realm = realm();
        List<String> roles = Stream.of(Role.values()).map(Role::name).toList();
        assertThat(names(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(roles);
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.get("fullScopeAllowed").asBoolean())
                    .as("a token with a role that is not ours, such as Keycloak's own, is refused")
                    .isFalse();
        }
        assertThat(texts(named(realm.get("scopeMappings"), "client", "portal").get("roles")))
                .containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void the_client_that_reads_figures_may_only_read_and_its_secret_is_nowhere_here() throws IOException {
        JsonNode realm = realm();
        JsonNode client = named(realm.get("clients"), "clientId", "summaries");
        assertThat(client.get("publicClient").asBoolean()).isFalse();
        assertThat(client.get("serviceAccountsEnabled").asBoolean()).isTrue();
        for (String flow : List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertThat(client.get(flow).asBoolean()).as(flow).isFalse();
        }
        assertThat(client.get("secret").asString()).isEqualTo("${SUMMARIES_CLIENT_SECRET}");
        JsonNode account = named(realm.get("users"), "serviceAccountClientId", "summaries");
        assertThat(account.get("username").asString()).isEqualTo("service-account-summaries");
        assertThat(texts(account.get("realmRoles"))).containsExactly(Role.AUDITOR.name());
        assertThat(texts(
                        named(realm.get("scopeMappings"), "client", "summaries").get("roles")))
                .containsExactly(Role.AUDITOR.name());
        assertThat(account.has("credentials")).isFalse();
    }

    @Test
    void the_composition_gives_the_secret_to_both_and_names_the_client() throws IOException {
        String compose = Files.readString(Path.of("../docker-compose.yml"));
        assertThat(compose)
                .contains(
                        "      SUMMARIES_CLIENT_SECRET: ${SUMMARIES_CLIENT_SECRET:?}",
                        "      DANVAN_SUMMARIES_CLIENT_SECRET: ${SUMMARIES_CLIENT_SECRET:?}",
                        "      DANVAN_SUMMARIES_CLIENT_ID: summaries\n",
                        "      DANVAN_SUMMARIES_TOKEN_URL: http://keycloak:8080/realms/"
                                + realm().get("realm").asString() + "/protocol/openid-connect/token");
    }
}
