package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class CacheSettingsTest {

    private static final RunningApplication APPLICATION = new RunningApplication(Optional.of("shop"), List.of("prod"));

    private static CacheSettings settings(String cache, Map<String, String> properties) {
        DynamoDbCacheConfig config = new SmallRyeConfigBuilder().withMapping(DynamoDbCacheConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(DynamoDbCacheConfig.class);
        return CacheSettings.of(cache, config, LaunchDefaults.of(LaunchMode.NORMAL), APPLICATION);
    }

    @Test
    void nothingSet_isWhatTheReferenceSays() {
        assertThat(settings("books", Map.of())).isEqualTo(new CacheSettings("books", "", 1,
                new Lifetime(Optional.empty(), Optional.empty()), Duration.ofSeconds(2), Duration.ofSeconds(1), false,
                WriteFailures.FAIL,
                new StorageSettings(Compression.ZSTD, Optional.empty(), new LargeValues(16 * 1024 * 1024, false)),
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("quarkus-cache", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5,
                        Optional.of(new CircuitBreakerSettings(5, Duration.ofSeconds(5))))));
    }

    @Test
    void units_areLimited_byWhatIsSetForTheCache_orForAll() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.units-per-second", "50",
                "quarkus.cache.dynamodb.\"films\".units-per-second", "7");

        assertThat(settings("books", properties).storage().unitsPerSecond()).contains(50);
        assertThat(settings("films", properties).storage().unitsPerSecond()).contains(7);
    }

    @Test
    void limitOfNoUnits_isRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.units-per-second", "0")))
                .isInstanceOf(InvalidCacheSettingException.class)
                .hasMessage("Cache 'books': quarkus.cache.dynamodb.units-per-second (or "
                        + "quarkus.cache.dynamodb.\"books\".units-per-second) is '0', but must be 1 or more; leave it out for the "
                        + "default.");
    }

    @ParameterizedTest
    @EnumSource(names = { "TEST", "DEVELOPMENT" })
    void busyMachinesOfDevelopers_haveTime_andTheirTablesAreCreated(LaunchMode launchMode) {
        assertThat(LaunchDefaults.of(launchMode))
                .isEqualTo(new LaunchDefaults(TableCreation.IF_MISSING, Duration.ofSeconds(10), false));
    }

    @Test
    void everythingSet_isTaken() {
        CacheSettings settings = settings("books", Map.ofEntries(
                Map.entry("quarkus.cache.dynamodb.expire-after-write", "PT10M"),
                Map.entry("quarkus.cache.dynamodb.expire-after-access", "PT5M"),
                Map.entry("quarkus.cache.dynamodb.prefix", "shop"),
                Map.entry("quarkus.cache.dynamodb.version", "3"),
                Map.entry("quarkus.cache.dynamodb.api-call-timeout", "PT0.25S"),
                Map.entry("quarkus.cache.dynamodb.generation-refresh", "PT0S"),
                Map.entry("quarkus.cache.dynamodb.consistent-read", "true"),
                Map.entry("quarkus.cache.dynamodb.write-failures", "log"),
                Map.entry("quarkus.cache.dynamodb.write-admission.window", "PT1H"),
                Map.entry("quarkus.cache.dynamodb.write-admission.always-after", "PT0.1S"),
                Map.entry("quarkus.cache.dynamodb.compression", "none"),
                Map.entry("quarkus.cache.dynamodb.max-value-size", "1M"),
                Map.entry("quarkus.cache.dynamodb.header-apart", "false"),
                Map.entry("quarkus.cache.dynamodb.lease", "true"),
                Map.entry("quarkus.cache.dynamodb.lease-duration", "PT3S"),
                Map.entry("quarkus.cache.dynamodb.lease-wait", "PT4S"),
                Map.entry("quarkus.cache.dynamodb.reaper.units-per-second", "7"),
                Map.entry("quarkus.cache.dynamodb.reaper.interval", "P1D"),
                Map.entry("quarkus.cache.dynamodb.circuit-breaker.failures", "9"),
                Map.entry("quarkus.cache.dynamodb.circuit-breaker.delay", "PT1M"),
                Map.entry("quarkus.cache.dynamodb.table.name", "shop-table"),
                Map.entry("quarkus.cache.dynamodb.table.create", "if-missing"),
                Map.entry("quarkus.cache.dynamodb.table.billing", "provisioned"),
                Map.entry("quarkus.cache.dynamodb.table.read-capacity", "7"),
                Map.entry("quarkus.cache.dynamodb.table.write-capacity", "8")));

        assertThat(settings).isEqualTo(new CacheSettings("books", "shop", 3,
                new Lifetime(Optional.of(Duration.ofMinutes(10)), Optional.of(Duration.ofMinutes(5))), Duration.ofMillis(250),
                Duration.ZERO, true, WriteFailures.LOG,
                new StorageSettings(Compression.NONE,
                        Optional.of(new WriteAdmission(Duration.ofHours(1), Duration.ofMillis(100))),
                        new LargeValues(1024 * 1024, false)),
                Optional.of(new LeaseSettings(true, Duration.ofSeconds(3), Duration.ofSeconds(4))),
                Optional.of(new ReaperSettings(7, Duration.ofDays(1))),
                Optional.empty(),
                new TableSettings("shop-table", TableCreation.IF_MISSING, Billing.PROVISIONED, 7, 8,
                        Optional.of(new CircuitBreakerSettings(9, Duration.ofMinutes(1))))));
    }

    @Test
    void earlyRefresh_takesLeases_alsoWhereMissesTakeNone() {
        CacheSettings settings = settings("books", Map.of(
                "quarkus.cache.dynamodb.expire-after-write", "PT10M",
                "quarkus.cache.dynamodb.early-refresh", "1.5",
                "quarkus.cache.dynamodb.lease-duration", "PT3S"));

        assertThat(settings.lifetime()).isEqualTo(
                new Lifetime(Optional.of(Duration.ofMinutes(10)), Optional.empty()).refreshedEarly(1.5));
        assertThat(settings.lease()).contains(new LeaseSettings(false, Duration.ofSeconds(3), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-0.1", "1001", "NaN" })
    void earlyRefreshThatMakesNoSense_isRefused(String factor) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.expire-after-write", "PT10M",
                "quarkus.cache.dynamodb.early-refresh", factor)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.early-refresh").hasMessageContaining("from 0 to 1000");
    }

    @Test
    void earlyRefreshOfWhatOnlyExpiresWhenNoOneReadsIt_isRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.expire-after-access", "PT10M",
                "quarkus.cache.dynamodb.early-refresh", "1")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.expire-after-write");
    }

    @ParameterizedTest
    @ValueSource(strings = { "books", "my.books", "prefix" })
    void whatIsSetForACache_goesBeforeWhatHoldsForAll(String cache) {
        Map<String, String> properties = Map.of(
                "quarkus.cache.dynamodb.expire-after-write", "PT10M",
                "quarkus.cache.dynamodb.table.name", "all",
                "quarkus.cache.dynamodb.prefix", "shop",
                "quarkus.cache.dynamodb.compression", "zstd",
                "quarkus.cache.dynamodb.\"" + cache + "\".compression", "none",
                "quarkus.cache.dynamodb.\"" + cache + "\".expire-after-write", "PT1M",
                "quarkus.cache.dynamodb.\"" + cache + "\".table.name", "own");
        CacheSettings own = settings(cache, properties);
        CacheSettings other = settings("films", properties);

        assertThat(own.lifetime().afterWrite()).contains(Duration.ofMinutes(1));
        assertThat(own.table().name()).isEqualTo("own");
        assertThat(own.storage().compression()).isEqualTo(Compression.NONE);
        assertThat(own.prefix()).isEqualTo("shop");
        assertThat(other.lifetime().afterWrite()).contains(Duration.ofMinutes(10));
        assertThat(other.table().name()).isEqualTo("all");
        assertThat(other.storage().compression()).isEqualTo(Compression.ZSTD);
    }

    @ParameterizedTest
    @ValueSource(strings = { "expire-after-write", "expire-after-access", "api-call-timeout", "generation-refresh",
            "write-admission.window", "write-admission.always-after", "reaper.interval", "lease-wait",
            "circuit-breaker.delay", "fail-safe.max-stale", "fail-safe.soft-timeout" })
    void negativeTime_isRefused_whereverItIsSet(String property) {
        for (String prefix : new String[] { "quarkus.cache.dynamodb.", "quarkus.cache.dynamodb.\"books\"." }) {
            assertThatThrownBy(() -> settings("books", Map.of(prefix + property, "PT-1S")))
                    .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                    .hasMessageContaining("quarkus.cache.dynamodb." + property)
                    .hasMessageContaining("quarkus.cache.dynamodb.\"books\"." + property)
                    .hasMessageContaining("'PT-1S'").hasMessageContaining("zero or more");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "expire-after-write", "expire-after-access", "api-call-timeout", "write-admission.window",
            "reaper.interval", "circuit-breaker.delay", "fail-safe.max-stale", "fail-safe.soft-timeout" })
    void noTimeAtAll_isRefused(String property) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb." + property, "PT0S")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining(property)
                .hasMessageContaining("more than zero");
    }

    @Test
    void admissionOfWrites_isOnWhereItHasAWindow() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.write-admission.always-after", "PT2S",
                "quarkus.cache.dynamodb.\"books\".write-admission.window", "PT1H");

        assertThat(settings("books", properties).storage().writeAdmission())
                .contains(new WriteAdmission(Duration.ofHours(1), Duration.ofSeconds(2)));
        assertThat(settings("films", properties).storage().writeAdmission()).isEmpty();
        assertThat(
                settings("films", Map.of("quarkus.cache.dynamodb.write-admission.window", "PT1H")).storage().writeAdmission())
                .contains(new WriteAdmission(Duration.ofHours(1), Duration.ofSeconds(1)));
    }

    @Test
    void entriesThatSlide_haveTheirHeaderApart_unlessThatIsSetOtherwise() {
        Map<String, String> sliding = Map.of("quarkus.cache.dynamodb.expire-after-access", "PT5M",
                "quarkus.cache.dynamodb.\"films\".header-apart", "false");

        assertThat(settings("books", sliding).storage().largeValues().headerApart()).isTrue();
        assertThat(settings("films", sliding).storage().largeValues().headerApart()).isFalse();
        assertThat(settings("books", Map.of()).storage().largeValues().headerApart()).isFalse();
        assertThat(
                settings("books", Map.of("quarkus.cache.dynamodb.header-apart", "true")).storage().largeValues().headerApart())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "1023", "16777217", "1G" })
    void valueSizeThatNoTableHasOrNoValueFits_isRefused(String size) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.max-value-size", size)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.\"books\".max-value-size")
                .hasMessageContaining("at least 1024 and at most 16777216 bytes");
    }

    @Test
    void largestAndSmallestValueSize_areTaken() {
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.max-value-size", "16M")).storage().largeValues().largest())
                .isEqualTo(16 * 1024 * 1024);
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.max-value-size", "1K")).storage().largeValues().largest())
                .isEqualTo(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT-1S", "PT0S", "PT0.0005S", "PT0.4S" })
    void leaseThatIsTooShortToBeRenewed_isRefused(String duration) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.lease-duration", duration)))
                .isInstanceOf(InvalidCacheSettingException.class)
                .hasMessageContaining("Cache 'books': quarkus.cache.dynamodb.lease-duration")
                .hasMessageContaining("PT0.5S or more");
    }

    @Test
    void versionBelowOne_isRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.version", "0")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("quarkus.cache.dynamodb.version")
                .hasMessageContaining("1 or more");
    }

    @Test
    void versionOfACache_isItsOwn() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.version", "2",
                "quarkus.cache.dynamodb.\"books\".version", "7");

        assertThat(settings("books", properties).space().version()).isEqualTo(7);
        assertThat(settings("films", properties).space().version()).isEqualTo(2);
    }

    @Test
    void reaper_isOnWhereItHasUnits() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.reaper.interval", "PT5M",
                "quarkus.cache.dynamodb.\"books\".reaper.units-per-second", "20");

        assertThat(settings("books", properties).reaper()).contains(new ReaperSettings(20, Duration.ofMinutes(5)));
        assertThat(settings("films", properties).reaper()).isEmpty();
        assertThat(settings("films", Map.of("quarkus.cache.dynamodb.reaper.units-per-second", "1")).reaper())
                .contains(new ReaperSettings(1, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1" })
    void reaperWithoutUnits_isRefused(String units) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.reaper.units-per-second", units)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("reaper.units-per-second").hasMessageContaining("'" + units + "'")
                .hasMessageContaining("1 or more");
    }

    @Test
    void nearCache_isAsItIsSet_ifItIsOn() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.near-cache.enabled", "true",
                "quarkus.cache.dynamodb.near-cache.maximum-size", "7",
                "quarkus.cache.dynamodb.near-cache.expire-after-write", "PT3M",
                "quarkus.cache.dynamodb.near-cache.sync-interval", "PT0.2S",
                "quarkus.cache.dynamodb.\"films\".near-cache.enabled", "false");

        assertThat(settings("books", properties).near())
                .contains(new NearSettings(7, Optional.of(Duration.ofMinutes(3)), Duration.ofMillis(200)));
        assertThat(settings("films", properties).near()).isEmpty();
    }

    @Test
    void nearCache_isOfTenThousandEntries_readsItsNewsEachSecond_andCanBeOfNone() {
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.near-cache.enabled", "true")).near())
                .contains(new NearSettings(10_000, Optional.empty(), Duration.ofSeconds(1)));
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.near-cache.enabled", "true",
                "quarkus.cache.dynamodb.near-cache.maximum-size", "0")).near().orElseThrow().keepsEntries()).isFalse();
    }

    @Test
    void nearCacheThatCannotBe_isRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.near-cache.maximum-size", "-1")))
                .isInstanceOf(InvalidCacheSettingException.class)
                .hasMessageContaining("near-cache.maximum-size").hasMessageContaining("'-1', but must be zero or more");
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.near-cache.sync-interval", "PT0S")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("near-cache.sync-interval");
    }

    @Test
    void circuitBreaker_canBeSwitchedOff() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.\"books\".circuit-breaker.enabled", "false");

        assertThat(settings("books", properties).table().circuitBreaker()).isEmpty();
        assertThat(settings("films", properties).table().circuitBreaker()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1" })
    void circuitBreakerThatOpensWithoutFailure_isRefused(String failures) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.circuit-breaker.failures", failures)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("circuit-breaker.failures").hasMessageContaining("1 or more");
    }

    @Test
    void expiredValues_areServedForAsLongAsIsSet() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.expire-after-write", "PT10M",
                "quarkus.cache.dynamodb.\"books\".fail-safe.max-stale", "PT1H");

        assertThat(settings("books", properties).lifetime().staleness().most()).isEqualTo(Duration.ofHours(1));
        assertThat(settings("films", properties).lifetime().staleness().most()).isZero();
    }

    @Test
    void expiredValuesOfACacheWhereNothingExpires_areRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.fail-safe.max-stale", "PT1H")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.\"books\".fail-safe.max-stale")
                .hasMessageContaining("Set quarkus.cache.dynamodb.expire-after-write");
    }

    @Test
    void impatience_needsAnExpiredValueToServe() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.expire-after-write", "PT10M",
                "quarkus.cache.dynamodb.fail-safe.soft-timeout", "PT0.1S",
                "quarkus.cache.dynamodb.\"films\".fail-safe.max-stale", "PT1H");

        assertThat(settings("films", properties).lifetime().staleness())
                .isEqualTo(new Staleness(Duration.ofHours(1), Optional.of(Duration.ofMillis(100))));
        assertThatThrownBy(() -> settings("books", properties))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.\"books\".fail-safe.soft-timeout")
                .hasMessageContaining("Set quarkus.cache.dynamodb.fail-safe.max-stale");
    }

    @Test
    void jitter_isAShareOfTheLifetime() {
        assertThat(settings("books", Map.of()).lifetime().jitter()).isZero();
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.expire-jitter", "1")).lifetime().jitter()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-0.1", "1.1", "NaN" })
    void jitterThatIsNoShare_isRefused(String share) {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.expire-jitter", share)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.\"books\".expire-jitter").hasMessageContaining("from 0 to 1");
    }
}
