using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>Signs people in, by password or by a one-time code with which they set one.</summary>
internal sealed class SignIn(
    AccessStore store, PasswordCheck passwords, SignInSettings settings, SignInLimit limit, UserSessions sessions, AuditLog audit, TimeProvider time)
{
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The session could not be saved.</exception>
    public async Task<SignInResult> ByPasswordAsync(string name, string password, Browser browser, CancellationToken cancellationToken)
    {
        if (limit.Wait(name, browser.Address) is { } wait)
            return new SignInResult.TooMany(wait);
        var user = store.State.Named(name) is { CanSignIn: true } found ? found : null;
        if (await passwords.IsAsync(user, password, cancellationToken) is not { } isRight)
            return new SignInResult.TooMany(PasswordCheck.WhenCrowded);
        return isRight && user is not null ? await BeginAsync(user, browser) : await RefuseAsync(name, browser);
    }

    /// <summary>The code counts once; all other sessions of the person end.</summary>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">Password or session could not be saved.</exception>
    public async Task<SignInResult> ByCodeAsync(string name, string code, string password, Browser browser, CancellationToken cancellationToken)
    {
        if (limit.Wait(name, browser.Address) is { } wait)
            return new SignInResult.TooMany(wait);
        if (store.State.Named(name) is not { IsDisabled: false } user || !OneTimeCodes.Is(user.Code, code, time.GetUtcNow()))
            return await RefuseAsync(name, browser);
        if (settings.Passwords.Fault(password) is { } fault)
            return SignInResult.Refused.Of("newPassword", fault);
        if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
            return new SignInResult.TooMany(PasswordCheck.WhenCrowded);
        var changed = await store.ChangeAsync(draft => Set(draft, user.Number, code, hash, browser));
        return changed is null ? await RefuseAsync(name, browser) : await BeginAsync(changed, browser);
    }

    /// <returns>The person with the password; <c>null</c>: somebody was first with the code.</returns>
    private User? Set(AccessDraft draft, long number, string code, string hash, Browser browser)
    {
        if (!draft.State.Users.TryGetValue(number, out var user) || user.IsDisabled || !OneTimeCodes.Is(user.Code, code, time.GetUtcNow()))
            return null;
        var changed = user with { PasswordHash = hash, Code = null };
        draft.Put(changed);
        draft.EndSessionsOf(number, except: null);
        draft.Tell(audit.Line(user.SignInName, AuditActions.PasswordChanged, user.SignInName, address: browser.Address));
        return changed;
    }

    private async Task<SignInResult> BeginAsync(User user, Browser browser)
    {
        limit.Succeeded(user.SignInName, browser.Address);
        return new SignInResult.SignedIn(await sessions.BeginAsync(user, browser), Person.Of(user));
    }

    private async Task<SignInResult> RefuseAsync(string name, Browser browser)
    {
        limit.Failed(name, browser.Address);
        if (store.State.Named(name) is { } known)
            await audit.TellAsync(audit.Line(known.SignInName, AuditActions.SignInFailed, address: browser.Address));
        return new SignInResult.Wrong();
    }
}
