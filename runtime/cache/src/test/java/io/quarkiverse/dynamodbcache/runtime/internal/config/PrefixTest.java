package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class PrefixTest {

    private static final String FOR_ALL = "quarkus.cache.dynamodb.prefix";
    private static final RunningApplication SHOP = new RunningApplication(Optional.of("shop"), List.of("eu", "prod"));
    private static final RunningApplication NAMELESS = new RunningApplication(Optional.empty(), List.of("prod"));

    private static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder().withMapping(DynamoDbCacheConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter()).withMapping(ApplicationConfig.class)
                .addDefaultInterceptors().withSources(new PropertiesConfigSource(properties, "test", 100)).build();
    }

    private static String prefix(Map<String, String> properties, RunningApplication application) {
        return CacheSettings.of("books", config(properties).getConfigMapping(DynamoDbCacheConfig.class),
                LaunchDefaults.of(LaunchMode.NORMAL), application).prefix();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {application}              | shop
            {profile}                  | eu,prod
            {application}-{profile}    | shop-eu,prod
            a{application}{application}| ashopshop
            plain                      | plain
            """)
    void nameInBraces_isFilledIn(String configured, String prefix) {
        assertThat(prefix(Map.of(FOR_ALL, configured), SHOP)).isEqualTo(prefix);
    }

    @Test
    void prefixOfACache_isFilledInToo() {
        Map<String, String> properties = Map.of(FOR_ALL, "all", "quarkus.cache.dynamodb.\"books\".prefix", "own-{application}");

        assertThat(prefix(properties, SHOP)).isEqualTo("own-shop");
    }

    @Test
    void expressions_areExpandedAsEverywhere() {
        Map<String, String> properties = Map.of(FOR_ALL, "${tenant}-{application}${stage:}", "tenant", "acme");

        assertThat(prefix(properties, SHOP)).isEqualTo("acme-shop");
    }

    @Test
    void whatIsFilledIn_isTakenAsItIs() {
        RunningApplication odd = new RunningApplication(Optional.of("a$1\\{profile}"), List.of("prod"));

        assertThat(prefix(Map.of(FOR_ALL, "{application}"), odd)).isEqualTo("a$1\\{profile}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{app}", "{}", "{Application}", "{ application }", "{application", "application}",
            "{{application}}", "{application}{version}", "{a\nb}" })
    void anythingElseInBraces_isRefused_withWhatIsAllowed(String prefix) {
        assertThatExceptionOfType(InvalidCacheSettingException.class)
                .isThrownBy(() -> prefix(Map.of(FOR_ALL, prefix), SHOP))
                .withMessage("Cache 'books': quarkus.cache.dynamodb.prefix (or quarkus.cache.dynamodb.\"books\".prefix) is '"
                        + prefix + "', but must be without braces other than those of {application} and {profile}.");
    }

    @Test
    void applicationWithoutAName_isRefused_whereThePrefixWantsIt() {
        assertThatExceptionOfType(InvalidCacheSettingException.class)
                .isThrownBy(() -> prefix(Map.of(FOR_ALL, "{application}-{profile}"), NAMELESS))
                .withMessageContaining("Cache 'books': ")
                .withMessageContaining("quarkus.cache.dynamodb.\"books\".prefix) is '{application}-{profile}'")
                .withMessageContaining("has no name").withMessageContaining("Set quarkus.application.name");
        assertThat(prefix(Map.of(FOR_ALL, "{profile}"), NAMELESS)).isEqualTo("prod");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " " })
    void emptyName_isNone_butInTests(String name) {
        ApplicationConfig application = config(Map.of("quarkus.application.name", name))
                .getConfigMapping(ApplicationConfig.class);

        assertThat(RunningApplication.of(application, LaunchMode.NORMAL).name()).isEmpty();
        assertThat(RunningApplication.of(application, LaunchMode.DEVELOPMENT).name()).isEmpty();
        assertThat(RunningApplication.of(application, LaunchMode.TEST).name()).contains("test");
    }

    @ParameterizedTest
    @ValueSource(strings = { "NORMAL", "TEST" })
    void configuredName_isTaken(LaunchMode launchMode) {
        ApplicationConfig application = config(Map.of("quarkus.application.name", "shop"))
                .getConfigMapping(ApplicationConfig.class);

        assertThat(RunningApplication.of(application, launchMode).name()).contains("shop");
    }
}
