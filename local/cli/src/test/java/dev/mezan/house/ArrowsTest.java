package dev.mezan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArrowsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mezan");

    /** Each room and the rooms that it may point at; a room that is not here may not exist. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("core", List.of()),
            Map.entry("conformance", List.of()),
            Map.entry("aws", List.of("core")),
            Map.entry("agent", List.of("core", "aws")),
            Map.entry("agents", List.of("core", "aws", "agent")),
            Map.entry("orchestrator", List.of("core", "aws")),
            Map.entry("gateway", List.of("core", "aws")),
            Map.entry("operations", List.of("core", "aws")),
            Map.entry("catalog", List.of("core", "aws", "agent", "agents", "orchestrator", "gateway", "operations")),
            Map.entry("packaging", List.of("core", "aws", "catalog")),
            Map.entry("infra", List.of("core", "aws", "agent", "catalog", "packaging")),
            Map.entry("asl", List.of()),
            Map.entry("runtime", List.of("core", "aws", "catalog", "packaging", "asl")),
            Map.entry("bench", List.of("core", "aws", "catalog", "packaging", "asl")),
            Map.entry("simulation", List.of("core", "aws", "agent", "agents", "catalog", "asl")),
            Map.entry(
                    "cli",
                    List.of(
                            "core",
                            "aws",
                            "agent",
                            "agents",
                            "orchestrator",
                            "catalog",
                            "packaging",
                            "asl",
                            "runtime",
                            "bench")));

    @TestFactory
    Stream<DynamicTest> aRoomPointsOnlyWhereTheDesignLetsIt() {
        return ARROWS.entrySet().stream()
                .map(room ->
                        DynamicTest.dynamicTest(room.getKey(), () -> pointsOnlyAt(room.getKey(), room.getValue())));
    }

    @Test
    void everyClassLivesInARoomOfTheDesign() {
        classes()
                .should()
                .resideInAnyPackage(packages(ARROWS.keySet().stream().toList()))
                .check(HOUSE);
    }

    @Test
    void theCoreKnowsNeitherAwsNorFilesNorSockets() {
        noClasses()
                .that()
                .resideInAPackage("dev.mezan.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "com.amazonaws..",
                        "java.net.http..",
                        "java.nio.file..",
                        "java.nio.channels..")
                .check(HOUSE);
    }

    @Test
    void theCoreTakesTheTimeOnlyFromAClockThatItIsGiven() {
        noClasses()
                .that()
                .resideInAPackage("dev.mezan.core..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void theTestKitForStateMachinesNeedsOnlyTheEngineAndJUnit() {
        classes()
                .that()
                .resideInAPackage("dev.mezan.asl.junit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.mezan.asl..",
                        "org.junit.jupiter.api..",
                        "org.opentest4j..",
                        "org.jspecify..",
                        "org.snakeyaml..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.mezan.asl..")
                .and()
                .resideOutsideOfPackage("dev.mezan.asl.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.mezan.asl.junit..")
                .check(HOUSE);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Common|Manager|Impl|Base)")
                .check(HOUSE);
    }

    private static void pointsOnlyAt(String room, List<String> others) {
        var forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(room) && !others.contains(other))
                .toList();
        noClasses()
                .that()
                .resideInAPackage("dev.mezan." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(forbidden))
                .check(HOUSE);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> "dev.mezan." + room + "..").toArray(String[]::new);
    }
}
