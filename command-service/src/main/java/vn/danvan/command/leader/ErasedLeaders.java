package vn.danvan.command.leader;

import org.springframework.stereotype.Component;
import vn.danvan.command.Past;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.service.privacy.PersonalData;

/**
 * Whoever the log says was erased has no key: seen to at every start, whatever a crash left undone or a backup of the vault
 * brought back.
 */
@Component
class ErasedLeaders {

    ErasedLeaders(Past past, PersonalData personal) {
        past.ofAll("leader", LeaderEvent.class).stream()
                .filter(LeaderEvent.Erased.class::isInstance)
                .forEach(erased -> personal.erase(erased.leader()));
    }
}
