using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Factors;

/// <summary>People set up their second factor and turn it off; each change ends their other sessions.</summary>
internal sealed class SecondFactorChanges(
    AccessStore store, SignInSettings settings, ProtectedSecrets secrets, Enrolments enrolments, AuditLog audit, TimeProvider time)
{
    private static readonly FactorResult.Refused NotBegun = new("No set-up is under way here: begin one first.");
    private static readonly FactorResult.Refused IsOff = new("There is no second factor: set one up first.");
    private static readonly FactorResult.Refused IsRequired = new("Your role needs a second factor: set up another app in its place.");
    private static readonly FactorResult.Refused IsMadeUp = new("Made-up people have no second factor.");
    private static readonly FactorResult.Refused IsOver = new("Your session has ended: sign in again.");

    /// <summary>Takes the app whose set-up this session has begun, if that is a code of it. An app that was set up before counts no more.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<FactorResult> ConfirmAsync(SignedIn asker, string code, string address)
    {
        if (enrolments.Of(asker.Session.Hash) is not { } secret)
            return NotBegun;
        if (TimeCodes.StepOf(secret, CodeReader.Plain(code), time.GetUtcNow()) is not { } step)
            return new FactorResult.Wrong();
        var (codes, hashes) = RecoveryCodes.Make();
        var factor = new SecondFactor(secrets.Protect(secret), step, hashes);
        var result = await ChangeAsync(
            asker, AuditActions.SecondFactorEnabled, address, _ => new FactorResult.Made(codes), user => user with { SecondFactor = factor });
        if (result is FactorResult.Made)
            enrolments.End(asker.Session.Hash);
        return result;
    }

    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<FactorResult> TurnOffAsync(SignedIn asker, string address) => ChangeAsync(
        asker,
        AuditActions.SecondFactorDisabled,
        address,
        user => settings.SecondFactor.AreFor(user.Roles) ? IsRequired : new FactorResult.Done(),
        user => user with { SecondFactor = null });

    /// <summary>Ten new recovery codes; those that were left count no more.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<FactorResult> RenewCodesAsync(SignedIn asker, string address)
    {
        var (codes, hashes) = RecoveryCodes.Make();
        return ChangeAsync(
            asker,
            AuditActions.RecoveryCodesMade,
            address,
            user => user.SecondFactor is null ? IsOff : new FactorResult.Made(codes),
            user => user with { SecondFactor = user.SecondFactor! with { RecoveryCodes = hashes } });
    }

    /// <param name="asker">Whose factor it is.</param>
    /// <param name="action">As the audit calls it.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="judge">What comes of it; nothing is changed if it is refused.</param>
    /// <param name="change">The person as they are to be.</param>
    private Task<FactorResult> ChangeAsync(SignedIn asker, string action, string address, Func<User, FactorResult> judge, Func<User, User> change) =>
        store.ChangeAsync(draft =>
        {
            if (asker.Session.User is not { } number)
                return IsMadeUp;
            // Whoever was reset in the meantime is not the one who asked any more.
            if (!draft.State.Sessions.TryGetValue(asker.Session.Hash, out var session)
                || !draft.State.Users.TryGetValue(number, out var user))
            {
                return IsOver;
            }

            var result = judge(user);
            var changed = result is FactorResult.Refused ? user : change(user);
            if (changed == user)
                return result;
            draft.Put(changed);
            draft.EndSessionsOf(number, except: session.Hash);
            if (!session.HasSecondFactor && changed.SecondFactor is not null)
                draft.Put(session with { HasSecondFactor = true });
            draft.Tell(audit.Line(user.SignInName, action, user.SignInName, address: address));
            return result;
        });
}
