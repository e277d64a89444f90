using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>How the change of a password came out.</summary>
internal abstract record PasswordResult
{
    public sealed record Set : PasswordResult;

    public sealed record Wrong : PasswordResult;

    public sealed record TooMany(TimeSpan Wait) : PasswordResult;

    /// <param name="Fault">A sentence.</param>
    public sealed record Refused(string Fault) : PasswordResult;
}

/// <summary>People change their own password.</summary>
internal sealed class PasswordChange(
    AccessStore store, PasswordCheck passwords, SignInSettings settings, SignInLimit limit, AuditLog audit)
{
    /// <summary>The session that asks goes on; the person's others end.</summary>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    public async Task<PasswordResult> ByOwnerAsync(SignedIn asker, string current, string password, string address, CancellationToken cancellationToken)
    {
        if (OwnAccount.Of(asker, store) is not { } user)
            return new PasswordResult.Refused(OwnAccount.Refusal("password"));
        if (limit.Wait(user.SignInName, address) is { } wait)
            return new PasswordResult.TooMany(wait);
        if (await passwords.IsAsync(user, current, cancellationToken) is not { } isRight)
            return new PasswordResult.TooMany(PasswordCheck.WhenCrowded);
        if (!isRight)
        {
            limit.Failed(user.SignInName, address);
            return new PasswordResult.Wrong();
        }

        if (settings.Passwords.Fault(password) is { } fault)
            return new PasswordResult.Refused(fault);
        if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
            return new PasswordResult.TooMany(PasswordCheck.WhenCrowded);
        var isSet = await store.ChangeAsync(draft =>
        {
            // Another change came first: the password that was proven may not be theirs any more.
            if (!draft.State.Users.TryGetValue(user.Number, out var now) || now.PasswordHash != user.PasswordHash)
                return false;
            draft.Put(now with { PasswordHash = hash });
            draft.EndSessionsOf(user.Number, except: asker.Session.Hash);
            draft.Tell(audit.Line(user.SignInName, AuditActions.PasswordChanged, user.SignInName, address: address));
            return true;
        });
        return isSet ? new PasswordResult.Set() : new PasswordResult.Wrong();
    }
}
