package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.panel.PanelEvent.Acknowledged;
import gwarchod.mappa.panel.PanelEvent.Attended;
import gwarchod.mappa.panel.PanelEvent.InvitationAnswered;
import gwarchod.mappa.panel.PanelEvent.Invited;
import gwarchod.mappa.panel.PanelEvent.Opened;
import gwarchod.mappa.panel.PanelEvent.Uninvited;
import gwarchod.mappa.pdp.Pdp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who is put on a meeting, who is asked to come, and who came. Pure.
final class PanelRules {
    /// Items of one case at most, and of each list of an item.
    static final int ITEMS_MAX = 200;

    private PanelRules() {}

    static Decision open(CaseFile file, OpenPanelItem command, Deciding with) {
        var panel = Panel.of(file);
        return Checks.at(with.now())
                .holds(command.level() == 2 || command.level() == 3, "level-not-formal", "/level")
                .holds(panel.items().size() < ITEMS_MAX, "too-many", "/meeting", ITEMS_MAX)
                .then(() -> {
                    if (panel.at(command.meeting()).isPresent()) {
                        return Decision.noChange();
                    }
                    if (panel.items().stream().anyMatch(PanelItem::isOpen)) {
                        return Decision.refuse("panel-item-open");
                    }
                    if (Pdp.isManaged(file) && MappaLevel.standing(file).isEmpty()) {
                        return Decision.refuse("panel-not-for-pdp");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new Opened(id, command.meeting(), command.level(), with.actor().agency())),
                            Map.of("panelItem", id.value()));
                });
    }

    static Decision invite(CaseFile file, InviteToPanel command, Deciding with) {
        return onOpen(file, command.item(), item -> Checks.at(with.now())
                .text("/reason", command.reason())
                .holds(item.invitations().size() < ITEMS_MAX, "too-many", "/agency", ITEMS_MAX)
                .then(() -> {
                    if (item.invitations().stream().anyMatch(one -> one.stands() && one.agency().equals(command.agency())
                            && one.seat() == command.seat() && Objects.equals(one.person(), command.person()))) {
                        return Decision.refuse("panel-invited-already");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new Invited(item.id(), id, command.agency(), command.seat(), command.person(),
                            with.guard().apply(command.reason()))), Map.of("invitation", id.value()));
                }));
    }

    static Decision uninvite(CaseFile file, UninviteFromPanel command, Deciding with) {
        return onOpen(file, command.item(), item -> Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var invitation = item.invitation(command.invitation());
            if (invitation.isEmpty()) {
                return Decision.invalid("panel-invitation-unknown", "/invitation");
            }
            return invitation.get().stands()
                    ? Decision.accept(new Uninvited(item.id(), command.invitation(), with.guard().apply(command.why())))
                    : Decision.noChange();
        }));
    }

    static Decision answer(CaseFile file, AnswerPanelInvitation command, Deciding with) {
        return onOpen(file, command.item(), item -> {
            var invitation = item.invitation(command.invitation()).filter(Invitation::stands)
                    .filter(one -> mayActFor(item, one.agency(), with));
            if (invitation.isEmpty()) {
                return Decision.invalid("panel-invitation-unknown", "/invitation");
            }
            var note = with.guarded(command.note());
            var before = invitation.get().answer();
            return before != null && before.said() == command.answer() && Objects.equals(before.note(), note)
                    ? Decision.noChange()
                    : Decision.accept(new InvitationAnswered(item.id(), command.invitation(), command.answer(), note));
        });
    }

    static Decision attend(CaseFile file, AttendPanel command, Deciding with) {
        return onOpen(file, command.item(), item -> Checks.at(with.now())
                .line("/post", command.post())
                .holds(item.attendance().size() < ITEMS_MAX, "too-many", "/agency", ITEMS_MAX)
                .then(() -> {
                    var post = with.guard().apply(new Text(command.post())).raw();
                    var said = new Attendance(command.agency(), command.seat(), post, command.turnout(), command.mayCommit());
                    return item.attendance().contains(said) ? Decision.noChange()
                            : Decision.accept(new Attended(item.id(), command.agency(), command.seat(), post, command.turnout(), command.mayCommit()));
                }));
    }

    static Decision acknowledge(CaseFile file, AcknowledgePanel command, Deciding with) {
        return onOpen(file, command.item(), item -> {
            var agency = speaking(item, command.agency(), with);
            if (agency == null) {
                return Decision.invalid("panel-not-for-another", "/agency");
            }
            return item.acknowledged().contains(agency) ? Decision.noChange() : Decision.accept(new Acknowledged(item.id(), agency));
        });
    }

    /// An item that is open; unknown and ended ones are refused.
    static Decision onOpen(CaseFile file, EntityId id, Function<PanelItem, Decision> rule) {
        var item = Panel.of(file).item(id);
        if (item.isEmpty()) {
            return Decision.invalid("panel-item-unknown", "/item");
        }
        return item.get().isOpen() ? rule.apply(item.get()) : Decision.refuse("panel-item-closed");
    }

    /// For whom somebody speaks: their own agency, or, where theirs takes the minutes, the one they name. None: they may not.
    static @Nullable AgencyId speaking(PanelItem item, @Nullable AgencyId named, Deciding with) {
        var agency = named == null ? with.actor().agency() : named;
        return mayActFor(item, agency, with) ? agency : null;
    }

    private static boolean mayActFor(PanelItem item, AgencyId agency, Deciding with) {
        var own = with.actor().agency();
        return own.equals(agency) || own.equals(item.convener());
    }
}
