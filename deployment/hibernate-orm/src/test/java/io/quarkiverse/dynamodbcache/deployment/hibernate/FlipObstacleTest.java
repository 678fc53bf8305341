package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import jakarta.persistence.PersistenceUnitTransactionType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.runtime.boot.QuarkusPersistenceUnitDescriptor;
import io.quarkus.hibernate.orm.runtime.config.DatabaseOrmCompatibilityVersion;
import io.quarkus.hibernate.orm.runtime.customized.BuiltinFormatMapperBehaviour;
import io.quarkus.hibernate.orm.runtime.migration.MultiTenancyStrategy;
import io.quarkus.hibernate.orm.runtime.recording.RecordedConfig;

class FlipObstacleTest {

    private static PersistenceUnitDescriptorBuildItem unit(boolean reactive, boolean fromXml, MultiTenancyStrategy tenants) {
        return new PersistenceUnitDescriptorBuildItem(
                new QuarkusPersistenceUnitDescriptor("bourse", null, PersistenceUnitTransactionType.JTA, List.of(),
                        new Properties(), reactive),
                new RecordedConfig(Optional.of("<default>"), Optional.of("h2"), Optional.empty(), Optional.empty(),
                        Optional.empty(), Set.of(), tenants, DatabaseOrmCompatibilityVersion.LATEST,
                        BuiltinFormatMapperBehaviour.IGNORE, container -> List.of(), Map.of()),
                null, List.of(), fromXml, false, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({ "false,false,NONE,", "false,false,DISCRIMINATOR,", "false,false,SCHEMA,each tenant",
            "false,false,DATABASE,each tenant", "true,false,NONE,Hibernate Reactive", "false,true,NONE,persistence.xml" })
    void unit_isFlippedOnlyIfTheGuardKnowsItsDatabase(boolean reactive, boolean fromXml, MultiTenancyStrategy tenants,
            String obstacle) {
        Optional<String> found = FlipObstacle.of(List.of(unit(reactive, fromXml, tenants)));

        if (obstacle == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).get().asString().contains(obstacle);
        }
    }

    @Test
    void unitsOfOneName_areFlippedOnlyTogether() {
        assertThat(FlipObstacle.of(List.of(unit(false, false, MultiTenancyStrategy.NONE),
                unit(true, false, MultiTenancyStrategy.NONE)))).isPresent();
    }
}
