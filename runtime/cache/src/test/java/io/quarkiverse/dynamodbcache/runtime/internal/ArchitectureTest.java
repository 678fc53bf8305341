package io.quarkiverse.dynamodbcache.runtime.internal;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkiverse.dynamodbcache.CacheStoreException;

/** What the packages may know of each other, and what they show. */
class ArchitectureTest {

    private static final String API = "io.quarkiverse.dynamodbcache";
    private static final String INTERNAL = API + ".runtime.internal.";
    private static final String DYNAMODB = "software.amazon.awssdk.services.dynamodb";

    /** Each package, and those it may use: only what is listed above it. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("plain", Set.of()),
            entry("codec", Set.of()),
            entry("metrics", Set.of()),
            entry("breaker", Set.of()),
            entry("tracing", Set.of("metrics", "plain")),
            entry("budget", Set.of("metrics")),
            entry("store", Set.of("codec", "plain", "breaker", "metrics")),
            entry("unmanaged", Set.of()),
            entry("config", Set.of("store")),
            entry("encryption", Set.of("config", "store", "codec", "plain")),
            entry("table", Set.of("config", "store", "unmanaged")),
            entry("health", Set.of("breaker", "plain")),
            entry("generation", Set.of("store", "plain")),
            entry("lease", Set.of("config", "store", "plain")),
            entry("near", Set.of("config", "store", "metrics", "plain")),
            entry("layer",
                    Set.of("near", "lease", "generation", "config", "store", "codec", "metrics", "tracing", "budget", "plain")),
            entry("tagging", Set.of()),
            entry("reaper", Set.of("config", "store", "metrics")),
            entry("wiring",
                    Set.of("layer", "near", "reaper", "breaker", "encryption", "table", "config", "store", "codec", "metrics",
                            "budget", "health", "plain", "tagging", "tracing")));

    /** The client is made in one place, and handed down in one other. */
    private static final Set<String> MAKERS_OF_THE_CLIENT = Set.of("CacheClient", "Tables");

    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("plain", Set.of("Background", "Errand", "PlainUni")),
            entry("codec",
                    Set.of("EncodedValue", "KeyCodec", "KeyTypes", "UnreadableValueException", "ValueCodec", "WholeNumber",
                            "WholeNumberType")),
            entry("breaker", Set.of("BreakerStatus", "CircuitBreaker", "OpenCircuitException")),
            entry("metrics",
                    Set.of("CacheEvents", "CacheMeters", "CacheMetrics", "Counted", "MetricsRecorder", "PaidRequest",
                            "Spending")),
            entry("tracing", Set.of("OpenTelemetryTracing", "Operation", "OperationKind", "Tracing")),
            entry("budget", Set.of("Budget")),
            entry("health", Set.of("CachesHealthCheck", "CheckedTables")),
            entry("store",
                    Set.of("Attributes", "BatchOutcome", "BatchReading", "Batches", "Claim", "CountOutcome", "EntryKey",
                            "Expiry", "ForeignItem", "Increment", "IncrementId", "InvalidationLog", "ItemKey", "ItemStore",
                            "Keyspace", "Lease", "LargeValues", "ListedPage", "Listing", "LogBlock", "LogPage", "Outage",
                            "Reading", "Presence",
                            "Referral", "Removal", "Setbacks", "StoredItem", "Sweep", "SweptEntry",
                            "SweptPage", "SweptPart", "TableAccess", "TagCount", "TagKey", "WriteCondition", "WriteOutcome")),
            entry("config",
                    Set.of("Billing", "CacheSettings", "CircuitBreakerConfig", "CircuitBreakerSettings", "Compression",
                            "DynamoDbCacheBuildTimeConfig", "DynamoDbCacheConfig", "EncryptionConfig", "EncryptionSettings",
                            "FailSafeConfig",
                            "InvalidCacheSettingException", "LaunchDefaults", "LeaseSettings", "Lifetime",
                            "LongestSilence", "NearCacheConfig", "NearSettings", "ReaperConfig", "ReaperSettings",
                            "RunningApplication", "Staleness", "StorageSettings", "TableConfig", "TableCreation",
                            "TableSettings",
                            "WriteAdmission", "WriteAdmissionConfig", "WriteFailures")),
            entry("encryption", Set.of("Credentials", "Encryption")),
            entry("table", Set.of("CacheTable")),
            entry("unmanaged",
                    Set.of("DisposableUrls", "DynamoDbUrl", "KeyShape", "NotDisposableException", "TableNotCreatedException",
                            "TableShape", "UnmanagedConfig", "UnmanagedTablesRecorder")),
            entry("generation", Set.of("Generations", "TagCounts", "Tags")),
            entry("near", Set.of("Coherence", "NearCache", "NearEntries", "News")),
            entry("layer",
                    Set.of("BulkLoader", "BulkLoading", "CacheLayer", "CacheLayers", "Count", "Entry", "Expected", "Fence",
                            "FutureSubscriber", "KeyedEntry", "Loader", "LoaderFailure", "Loading", "NearNode", "OwnThread",
                            "PassingLayer", "PauseAndChance", "Watch")),
            entry("tagging",
                    Set.of("CacheInvalidateTagsInterceptor", "TagInvalidation", "TagInvalidations", "TaggedKey",
                            "TaggedKeyGenerator", "TaggedMethod", "TaggedMethods", "TaggedMethodsRecorder")),
            entry("lease", Set.of("HeldLease", "Leases", "Waiting")),
            entry("reaper", Set.of("ReapedCache", "Reaper")),
            entry("wiring",
                    Set.of("AfterStart", "BuildTimeFacts", "CacheAssembly", "CacheInspector", "CacheParts", "CacheStack",
                            "CacheStacks", "CachesRecorder",
                            "ConnectionsRecorder", "EntryKeys", "DynamoDbCacheProducer")));

    private static final Pattern NAMES_WITHOUT_A_HOME = Pattern.compile(".*(Utils?|Helper|Manager\\d*|Misc|Abstract.*Base)");

    /** The collections of the JDK and of Caffeine, but those of Map.of() and its like. */
    private static final Pattern MUTABLE = Pattern.compile(
            "java\\.util\\.(?!ImmutableCollections|HexFormat|Comparator|Collections\\$Unmodifiable|regex|concurrent\\.TimeUnit).*|.*caffeine.*");

    private static final JavaClasses CLASSES = mainClasses();

    /** From where they are, as the tests have the same packages; by themselves, as reading the JDK too takes long. */
    private static JavaClasses mainClasses() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .importUrl(CacheStoreException.class.getProtectionDomain().getCodeSource().getLocation());
        });
    }

    private static String layerOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(INTERNAL) ? name.substring(INTERNAL.length()) : name;
    }

    private static String simpleName(JavaClass type) {
        return type.getName().replaceAll(".*\\.|\\$.*", "");
    }

    /** What is wrong, as text, so that a failure says all of it. */
    private static Set<String> dependencies(Predicate<Dependency> wrong) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream().filter(wrong)
                    .forEach(dependency -> found.add(type.getName() + " -> " + dependency.getTargetClass().getName()));
        }
        return found;
    }

    @Test
    void classes_areFound_inThePackagesThatAreListed() {
        Set<String> packages = CLASSES.stream().map(ArchitectureTest::layerOf).collect(toSet());

        assertThat(packages).containsExactlyInAnyOrderElementsOf(union(ARROWS.keySet(), API));
        assertThat(DOORS).containsOnlyKeys(ARROWS.keySet());
    }

    private static Set<String> union(Set<String> names, String other) {
        Set<String> union = new TreeSet<>(names);
        union.add(other);
        return union;
    }

    @Test
    void arrows_onlyGoDown() {
        assertThat(dependencies(dependency -> {
            String from = layerOf(dependency.getOriginClass());
            String to = layerOf(dependency.getTargetClass());
            return ARROWS.containsKey(to) && !from.equals(to) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
        })).isEmpty();
    }

    @Test
    void allowedArrows_makeNoCycle() {
        Set<String> below = new TreeSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Map.Entry<String, Set<String>> arrows : ARROWS.entrySet()) {
                found |= below.containsAll(arrows.getValue()) && below.add(arrows.getKey());
            }
        }

        assertThat(below).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void api_knowsNothingInternal() {
        assertThat(dependencies(dependency -> dependency.getOriginClass().getPackageName().equals(API)
                && dependency.getTargetClass().getPackageName().startsWith(INTERNAL))).isEmpty();
    }

    @Test
    void dynamoDb_isKnownToTheStoreAndTheTablesOnly() {
        assertThat(dependencies(dependency -> dependency.getTargetClass().getPackageName().startsWith(DYNAMODB)
                && !List.of("store", "table", "unmanaged").contains(layerOf(dependency.getOriginClass()))
                && !MAKERS_OF_THE_CLIENT.contains(simpleName(dependency.getOriginClass())))).isEmpty();
    }

    /** It may not be there. */
    @Test
    void openTelemetry_isKnownToWhatHasItsNameOnly() {
        assertThat(dependencies(dependency -> dependency.getTargetClass().getPackageName().startsWith("io.opentelemetry")
                && !simpleName(dependency.getOriginClass()).startsWith("OpenTelemetry"))).isEmpty();
    }

    @Test
    void makersOfTheClient_makeNoRequests() {
        assertThat(dependencies(dependency -> dependency.getTargetClass().getPackageName().startsWith(DYNAMODB + ".model")
                && MAKERS_OF_THE_CLIENT.contains(simpleName(dependency.getOriginClass())))).isEmpty();
    }

    @Test
    void insidesOfVertx_areLeftAlone() {
        assertThat(dependencies(dependency -> dependency.getTargetClass().getPackageName()
                .matches("io\\.vertx\\.core\\.(impl|internal)(\\..*)?"))).isEmpty();
    }

    @Test
    void config_isReadInOnePlace() {
        assertThat(dependencies(
                dependency -> dependency.getTargetClass().getName().startsWith(INTERNAL + "config.DynamoDbCacheConfig")
                        && !List.of("DynamoDbCacheConfig", "CacheSettings", "Merged", "LongestSilence", "CachesBuilder",
                                "CachesRecorder", "ConnectionsRecorder", "EncryptionSettings")
                                .contains(simpleName(dependency.getOriginClass()))))
                .isEmpty();
    }

    @Test
    void packages_showTheirDoorsOnly() {
        Map<String, Set<String>> shown = CLASSES.stream()
                .filter(type -> ARROWS.containsKey(layerOf(type)) && type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(groupingBy(ArchitectureTest::layerOf, mapping(ArchitectureTest::simpleName, toSet())));

        assertThat(shown).isEqualTo(DOORS);
    }

    @Test
    void everyType_hasAName() {
        assertThat(CLASSES.stream().map(ArchitectureTest::simpleName).filter(NAMES_WITHOUT_A_HOME.asMatchPredicate()))
                .isEmpty();
    }

    /** Statics of a jar survive a live reload and the change of test profiles: a cache there would answer wrongly. */
    @Test
    void statics_holdNothingThatChanges() {
        Set<String> changing = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(field -> !isConstant(field.reflect()))
                    .forEach(field -> changing.add(field.getFullName()));
        }

        assertThat(changing).isEmpty();
    }

    private static boolean isConstant(Field field) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return false;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(null);
            return value == null || !MUTABLE.matcher(value.getClass().getName()).matches();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Opened just now", e);
        }
    }
}
