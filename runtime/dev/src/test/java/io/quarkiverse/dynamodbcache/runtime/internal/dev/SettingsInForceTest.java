package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.dev.ShownSetting.Origin;
import io.smallrye.config.SmallRyeConfig;

class SettingsInForceTest {

    private static final String SOURCE = "PropertiesConfigSource[source=shop.properties]";

    private static final Map<String, String> ENCRYPTED = Map.of("quarkus.cache.dynamodb.encryption.enabled", "true",
            "quarkus.cache.dynamodb.encryption.key", "c2VjcmV0");

    private static List<ShownSetting> settings(Map<String, String> properties) {
        SmallRyeConfig config = LookedInto.config(properties);
        return new SettingsInForce(LookedInto.settings(config), config).all();
    }

    private static ShownSetting setting(String name, Map<String, String> properties) {
        return settings(properties).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatIsSetForTheCache_goesBeforeWhatIsSetForAll() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.expire-after-write", "1H",
                "quarkus.cache.dynamodb.\"books\".expire-after-write", "5M", "quarkus.cache.dynamodb.consistent-read", "true");

        assertThat(setting("expire-after-write", properties)).isEqualTo(new ShownSetting("expire-after-write", "5M",
                Origin.CACHE, "quarkus.cache.dynamodb.\"books\".expire-after-write", SOURCE));
        assertThat(setting("consistent-read", properties)).isEqualTo(new ShownSetting("consistent-read", "true",
                Origin.ALL_CACHES, "quarkus.cache.dynamodb.consistent-read", SOURCE));
    }

    @Test
    void nameOfTheCache_needsNoQuotes() {
        assertThat(setting("near-cache.enabled", Map.of("quarkus.cache.dynamodb.books.near-cache.enabled", "true")))
                .extracting(ShownSetting::value, ShownSetting::origin).containsExactly("true", Origin.CACHE);
    }

    @Test
    void whatIsNotSet_isTheDefault_orNothing() {
        assertThat(setting("generation-refresh", Map.of())).isEqualTo(new ShownSetting("generation-refresh", "1S",
                Origin.BUILT_IN, "quarkus.cache.dynamodb.\"books\".generation-refresh", null));
        assertThat(setting("expire-after-access", Map.of()).value()).isEmpty();
    }

    @Test
    void defaultsThatDepend_areWhatTheyAreHere() {
        assertThat(setting("api-call-timeout", Map.of()).value()).isEqualTo("10S");
        assertThat(setting("table.create", Map.of()).value()).isEqualTo("if-missing");
        assertThat(setting("header-apart", Map.of("quarkus.cache.dynamodb.expire-after-access", "1H")).value())
                .isEqualTo("true");
    }

    /** What has more than one word in the reference is not the value that is in force. */
    @Test
    void everyDefault_isAValue() {
        assertThat(SettingName.all()).filteredOn(name -> name.documented().filter(text -> text.contains(" ")).isPresent())
                .extracting(SettingName::text).containsExactlyInAnyOrderElementsOf(SettingsInForce.DEPENDING.keySet());
    }

    @Test
    void whatIsSet_comesFirst() {
        assertThat(settings(Map.of("quarkus.cache.dynamodb.version", "2"))).first().extracting(ShownSetting::name)
                .isEqualTo("version");
    }

    @Test
    void settingsOfAllKinds_areListed() {
        assertThat(SettingName.all()).extracting(SettingName::text)
                .contains("value-type", "table.name", "near-cache.sync-interval", "units-per-second")
                .doesNotHaveDuplicates();
    }

    @Test
    void secrets_areNotShown() {
        assertThat(SettingName.all()).filteredOn(SettingName::isSecret).extracting(SettingName::text)
                .containsExactlyInAnyOrder("encryption.key", "encryption.hash-key");
        assertThat(settings(ENCRYPTED)).extracting(ShownSetting::value).doesNotContain("c2VjcmV0");
    }

    @Test
    void sourceOfKeys_isThatOfTheCache_ifItHasOneOfItsOwn() {
        Map<String, String> own = new HashMap<>(ENCRYPTED);
        own.put("quarkus.cache.dynamodb.\"books\".encryption.credentials-provider", "vault");

        assertThat(setting("encryption.key", ENCRYPTED).origin()).isEqualTo(Origin.ALL_CACHES);
        assertThat(setting("encryption.key", own)).isEqualTo(new ShownSetting("encryption.key", "", Origin.BUILT_IN,
                "quarkus.cache.dynamodb.\"books\".encryption.key", null));
        assertThat(setting("encryption.credentials-provider", own)).extracting(ShownSetting::value, ShownSetting::origin)
                .containsExactly("vault", Origin.CACHE);
    }

    @Test
    void listThatIsNumbered_isSet_andNotShownIfSecret() {
        assertThat(setting("encryption.key", Map.of("quarkus.cache.dynamodb.encryption.enabled", "true",
                "quarkus.cache.dynamodb.encryption.key[0]", "c2VjcmV0", "quarkus.cache.dynamodb.encryption.key[1]", "b2xk")))
                .isEqualTo(new ShownSetting("encryption.key", "(set, and not shown)", Origin.ALL_CACHES,
                        "quarkus.cache.dynamodb.encryption.key[0]", SOURCE));
    }
}
