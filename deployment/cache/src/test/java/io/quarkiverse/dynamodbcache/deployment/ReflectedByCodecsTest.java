package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import com.fasterxml.jackson.databind.introspect.BasicClassIntrospector;
import com.fasterxml.jackson.databind.introspect.ClassIntrospector;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkus.cache.CacheResult;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.steps.ReflectiveHierarchyStep;

/** What the codecs really reflect on, while they write and read, is what the build keeps in a native image. */
class ReflectedByCodecsTest {

    private static final Order ORDER = new Order("o-1", new Line[][] { { new Line(Size.SMALL, List.of("a")) } },
            Optional.of(new Card("4711")), Map.of("home", new Address("Main Street")), new EnumMap<>(Map.of(Size.LARGE, 2L)),
            new Parcel(3));
    private static final Place PLACE = new Place(Size.LARGE, new Shelf[] { new Shelf("left", Size.SMALL) }, List.of());

    private final SmallBuild build = SmallBuild.of(Shop.class, Order.class, Line.class, Payment.class, Card.class, Cash.class,
            Address.class, Delivery.class, Parcel.class, Place.class, Shelf.class, Size.class);

    @Test
    void everythingThatJacksonLooksInto_isKept() throws Exception {
        Introspected introspected = new Introspected();
        ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
        json.setConfig(json.getSerializationConfig().with(introspected));
        json.setConfig(json.getDeserializationConfig().with(introspected));
        ValueCodec codec = ValueCodec.of("prices", build.readableTypes().getOrDefault("prices", List.of()), () -> json);

        Object read = codec.decode(codec.encode(List.of(ORDER)));

        assertThat(read).isInstanceOf(List.class);
        assertThat(introspected.ofApplication).contains(Order.class, Line.class, Card.class, Address.class, Parcel.class);
        assertThat(kept()).containsAll(introspected.ofApplication.stream().map(Class::getName).toList());
    }

    @Test
    void everyArrayThatACodecMakes_isKept() throws Exception {
        assertThat(kept()).contains(Line[].class.getName(), Line[][].class.getName(), Shelf[].class.getName());
    }

    /** A codec makes only what the build knows, or what it has written itself: so another one reads. */
    @Test
    void everyRecordAndEnumInAKey_isKept_withWhatItIsTakenApartBy() throws Exception {
        Set<Class<?>> known = Set.copyOf(build.keyTypes());
        String written = KeyCodec.forCache("prices", Set.of()).encode(PLACE);

        Optional<Object> read = KeyCodec.forCache("prices", known).decode(written);

        assertThat(read).get().usingRecursiveComparison().isEqualTo(PLACE);
        assertThat(known).containsExactlyInAnyOrder(Place.class, Shelf.class, Size.class);
        assertThat(kept()).containsAll(known.stream().map(Class::getName).toList());
    }

    /** As in the build of an application, by the step of Quarkus that follows ours. */
    private SortedSet<String> kept() throws Exception {
        CombinedIndexBuildItem application = new CombinedIndexBuildItem(build.index(), build.index());
        List<ReflectiveHierarchyBuildItem> hierarchies = new ArrayList<>();
        List<ReflectiveClassBuildItem> classes = new ArrayList<>();
        ReflectionProcessor processor = new ReflectionProcessor();
        processor.values(new ReadableTypesBuildItem(build.readableTypes()), application, hierarchies::add, classes::add);
        processor.keys(new KeyTypesBuildItem(build.keyTypes()), application, classes::add);
        new ReflectiveHierarchyStep().build(null, application, new Capabilities(Set.of()), hierarchies, List.of(),
                classes::add);
        SortedSet<String> names = new TreeSet<>();
        classes.forEach(kept -> names.addAll(kept.getClassNames()));
        return names;
    }

    /** Jackson's own, which also notes the classes. */
    private static final class Introspected extends BasicClassIntrospector {

        private static final long serialVersionUID = 1L;

        final transient Set<Class<?>> ofApplication = new LinkedHashSet<>();

        @Override
        public BasicBeanDescription forSerialization(SerializationConfig config, JavaType type, MixInResolver mixIns) {
            note(type);
            return super.forSerialization(config, type, mixIns);
        }

        @Override
        public BasicBeanDescription forDeserialization(DeserializationConfig config, JavaType type, MixInResolver mixIns) {
            note(type);
            return super.forDeserialization(config, type, mixIns);
        }

        @Override
        public ClassIntrospector copy() {
            return this;
        }

        private void note(JavaType type) {
            if (!type.isPrimitive() && !type.isArrayType() && !type.getRawClass().getName().startsWith("java.")) {
                ofApplication.add(type.getRawClass());
            }
        }
    }

    interface Shop {

        @CacheResult(cacheName = "prices")
        List<Order> orders(Place place);
    }

    record Order(String id, Line[][] lines, Optional<Payment> payment, Map<String, ? extends Address> addresses,
            EnumMap<Size, Long> counts, Delivery delivery) {
    }

    record Line(Size size, List<String> words) {
    }

    enum Size {
        SMALL,
        LARGE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({ @JsonSubTypes.Type(Card.class), @JsonSubTypes.Type(Cash.class) })
    interface Payment {
    }

    record Card(String number) implements Payment {
    }

    record Cash(long amount) implements Payment {
    }

    record Address(String street) {
    }

    static class Delivery {

        public int days;
    }

    static final class Parcel extends Delivery {

        Parcel(int days) {
            this.days = days;
        }
    }

    record Place(Size size, Shelf[] shelves, List<Shelf> others) {
    }

    record Shelf(String name, Size size) {
    }
}
