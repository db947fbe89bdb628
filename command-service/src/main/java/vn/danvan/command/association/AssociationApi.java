package vn.danvan.command.association;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.CsvImport;
import vn.danvan.command.CsvImport.Numbered;
import vn.danvan.command.Past;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/associations")
@Tag(name = "associations", description = "Hội quần chúng (II.2, II.4) / mass associations")
class AssociationApi {

    private static final List<String> HEADER = List.of("code", "name_vi", "class", "level", "field_vi");

    private final Commands commands;
    private final Past past;

    AssociationApi(Commands commands, Past past) {
        this.commands = commands;
        this.past = past;
    }

    record AssociationRequest(
            @NotNull AssociationId code,
            @NotBlank @Size(max = 300) String name,
            @NotNull AssociationClass associationClass,
            @NotNull Level level,
            @NotBlank @Size(max = 200) String field) {}

    @Operation(summary = "Ghi hội vào sổ / register an association. Roles: ADMIN, STATE_MANAGEMENT")
    @PostMapping
    @Refuses({"actor.not-permitted", "association.exists", "field.code"})
    ResponseEntity<CommandAnswer> registerAssociation(@Valid @RequestBody AssociationRequest r, Caller caller) {
        return commands.create(
                new AssociationCommand.RegisterAssociation(r.code, r.name, r.associationClass, r.level, r.field),
                caller,
                "/associations");
    }

    @Operation(
            summary =
                    "Nhập danh sách hội từ CSV, trả lời từng dòng / import associations from CSV, answered row by row. "
                            + "Roles: ADMIN, STATE_MANAGEMENT")
    @PostMapping(path = "/import", consumes = "text/csv")
    @Refuses({"actor.not-permitted", "association.import-header", "association.import-row"})
    CsvImport.Answer importAssociations(@RequestBody String csv, Caller caller) {
        caller.actor().mustBe(Role.ADMIN, Role.STATE_MANAGEMENT);
        List<NamedCsvRecord> records =
                CsvImport.read(csv, HEADER, AssociationCode.IMPORT_HEADER, AssociationCode.IMPORT_ROW);
        return CsvImport.each(records, "code", row -> register(row, caller));
    }

    private @Nullable Long register(Numbered row, Caller caller) {
        AssociationCode wrong = AssociationCode.IMPORT_ROW;
        AssociationCommand.RegisterAssociation command = new AssociationCommand.RegisterAssociation(
                new AssociationId(row.required("code", wrong)),
                row.required("name_vi", wrong),
                row.word("class", AssociationClass.class, wrong),
                row.word("level", Level.class, wrong),
                row.required("field_vi", wrong));
        AssociationEvent.Registered same = new AssociationEvent.Registered(
                command.association(), command.name(), command.associationClass(), command.level(), command.field());
        if (past.ofAll("association", AssociationEvent.class).contains(same)) {
            return null;
        }
        return commands.decide(command, caller.forRow("register-" + row.row())).lastIndex();
    }
}
