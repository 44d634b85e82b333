package gwarchod.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gwarchod.clinic.ClinicModule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Kernel;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Keys;
import gwarchod.core.sharing.Scope;
import gwarchod.core.store.Stores;
import gwarchod.iom.IomModule;
import gwarchod.mappa.MappaModule;
import gwarchod.web.AgendaStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which part may know which. The names come from class literals: a mistyped name would hold for ever.
class ArchitectureTest {
    private static final String CORE = Desk.class.getPackageName().replace(".desk", "") + "..";
    private static final String CLINIC = ClinicModule.class.getPackageName() + "..";
    private static final String IOM = IomModule.class.getPackageName() + "..";
    private static final String MAPPA = MappaModule.class.getPackageName() + "..";
    private static final String WEB = AgendaStream.class.getPackageName() + "..";
    private static final String GATEWAY = Edge.class.getPackageName() + "..";
    private static final String STORE = Stores.class.getPackageName() + "..";
    private static final List<String> MODULES = List.of(CLINIC, IOM, MAPPA);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Edge.class, AgendaStream.class, ClinicModule.class, IomModule.class, MappaModule.class, Desk.class, Scope.class,
                    Cases.class, Journal.class, Stores.class);

    @Test
    void core_knows_no_module_no_page_and_no_edge() {
        noClasses().that().resideInAPackage(CORE)
                .should().dependOnClassesThat().resideInAnyPackage(CLINIC, IOM, MAPPA, WEB, GATEWAY)
                .check(CLASSES);
    }

    @Test
    void a_module_knows_no_other_module() {
        for (String module : MODULES) {
            var others = MODULES.stream().filter(other -> !other.equals(module)).toList();
            noClasses().that().resideInAPackage(module)
                    .should().dependOnClassesThat().resideInAnyPackage(others.toArray(String[]::new))
                    .check(CLASSES);
            noClasses().that().resideInAPackage(module)
                    .should().dependOnClassesThat().resideInAnyPackage(WEB, GATEWAY)
                    .check(CLASSES);
        }
    }

    @Test
    void pages_know_no_edge() {
        noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat().resideInAPackage(GATEWAY).check(CLASSES);
    }

    /// The edge and the pages hold no case file, no key and no store: all they can reach is the desk.
    @Test
    void the_desk_is_the_only_door() {
        for (Class<?> raw : List.of(CaseFile.class, Cases.class, Kernel.class, Journal.class, CommitStore.class, Keys.class)) {
            noClasses().that().resideInAnyPackage(GATEWAY, WEB).should().dependOnClassesThat().areAssignableTo(raw).check(CLASSES);
        }
        noClasses().that().resideInAnyPackage(GATEWAY, WEB).should().dependOnClassesThat().resideInAPackage(STORE).check(CLASSES);
        noClasses().that().resideInAnyPackage(GATEWAY, WEB).should().dependOnClassesThat().resideInAPackage("com.mongodb..").check(CLASSES);
    }

    /// Time and ids come in from outside, or a replay would tell another story.
    @Test
    void rules_make_no_time_and_no_ids() {
        var rules = new String[] {Cases.class.getPackageName() + "..", CLINIC, IOM, MAPPA};
        noClasses().that().resideInAnyPackage(rules).should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().that().resideInAnyPackage(rules).should().callMethod(LocalDate.class, "now").check(CLASSES);
        noClasses().that().resideInAnyPackage(rules).should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().that().resideInAnyPackage(rules).should().callMethod(UUID.class, "randomUUID").check(CLASSES);
    }
}
