package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.dev.ShownSetting.Origin;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** The settings of one cache, and where each comes from. */
record SettingsInForce(CacheSettings cache, SmallRyeConfig config) {

    private static final String ROOT = "quarkus.cache.dynamodb.";

    /** Defaults that are not the same everywhere: what they are here is asked, not read in the reference. */
    static final Map<String, Function<CacheSettings, Object>> DEPENDING = Map.of(
            "api-call-timeout", CacheSettings::apiCallTimeout,
            "header-apart", cache -> cache.storage().largeValues().headerApart(),
            "table.create", cache -> cache.table().create());

    /** What one cache has of these goes before all that all caches have of them, also of another one. */
    private static final Map<String, Predicate<EncryptionSettings>> KEY_SOURCES = Map.of(
            "encryption.key", encryption -> !encryption.keys().isEmpty(),
            "encryption.credentials-provider", encryption -> encryption.credentials().isPresent());

    private static final String HIDDEN = "(set, and not shown)";

    /** Those that someone has set first. */
    List<ShownSetting> all() {
        return SettingName.all().stream().map(this::shown).sorted(Comparator.comparing(
                (ShownSetting each) -> each.origin() == Origin.BUILT_IN).thenComparing(ShownSetting::name)).toList();
    }

    private ShownSetting shown(SettingName name) {
        String own = ROOT + '"' + cache.cache() + "\"." + name.text();
        return set(name, own, Origin.CACHE)
                .or(() -> set(name, ROOT + cache.cache() + '.' + name.text(), Origin.CACHE))
                .or(() -> isReplaced(name) ? Optional.empty() : set(name, ROOT + name.text(), Origin.ALL_CACHES))
                .orElseGet(() -> new ShownSetting(name.text(), builtIn(name), Origin.BUILT_IN, own, null));
    }

    private boolean isReplaced(SettingName name) {
        Predicate<EncryptionSettings> inForce = KEY_SOURCES.getOrDefault(name.text(), encryption -> true);
        return cache.storage().encryption().filter(encryption -> !inForce.test(encryption)).isPresent();
    }

    private Optional<ShownSetting> set(SettingName name, String property, Origin origin) {
        // Of a list, which may be written so, the first tells where it is.
        return value(name, config.getConfigValue(property), origin)
                .or(() -> value(name, config.getConfigValue(property + "[0]"), origin));
    }

    private static Optional<ShownSetting> value(SettingName name, ConfigValue found, Origin origin) {
        return Optional.ofNullable(found.getValue()).filter(value -> !value.isEmpty())
                .map(value -> new ShownSetting(name.text(), name.isSecret() ? HIDDEN : value, origin, found.getNameProfiled(),
                        found.getSourceName()));
    }

    private String builtIn(SettingName name) {
        Function<CacheSettings, Object> here = DEPENDING.get(name.text());
        return here != null ? text(here.apply(cache)) : name.documented().orElse("");
    }

    /** As one would write it in the configuration. */
    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return duration.toString().substring("PT".length());
        }
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
