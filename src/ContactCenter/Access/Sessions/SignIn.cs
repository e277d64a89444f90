using ContactCenter.Access.Audit;
using ContactCenter.Access.Factors;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>Signs people in, by password or by a one-time code with which they set one.</summary>
internal sealed class SignIn(
    AccessStore store,
    PasswordCheck passwords,
    SecondFactorCheck factors,
    SignInSettings settings,
    SignInLimit limit,
    UserSessions sessions,
    AuditLog audit,
    TimeProvider time)
{
    /// <param name="name">As the person types it.</param>
    /// <param name="password">The same.</param>
    /// <param name="code">Of the authenticator app, or a recovery code; empty: none was typed.</param>
    /// <param name="browser">Where.</param>
    /// <param name="cancellationToken">The request's.</param>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The session could not be saved.</exception>
    public async Task<SignInResult> ByPasswordAsync(string name, string password, string code, Browser browser, CancellationToken cancellationToken)
    {
        if (limit.Wait(name, browser.Address) is { } wait)
            return new SignInResult.TooMany(wait);
        var user = store.State.Named(name) is { CanSignIn: true } found ? found : null;
        if (await passwords.IsAsync(user, password, cancellationToken) is not { } isRight)
            return new SignInResult.TooMany(PasswordCheck.WhenCrowded);
        if (!isRight || user is null)
            return await RefuseAsync(name, browser);
        if (user.SecondFactor is { } factor)
            return await ByCodeOfFactorAsync(user, factor, code, browser);
        // Else whoever has learned the password could set up a factor of their own beside the passkey.
        return user.Passkeys.Length > 0 && settings.SecondFactor.AreFor(user.Roles)
            ? new SignInResult.PasskeyNeeded()
            : await BeginAsync(user, browser, hasSecondFactor: false);
    }

    /// <summary>The code counts once; all other sessions of the person end.</summary>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">Password or session could not be saved.</exception>
    public async Task<SignInResult> ByCodeAsync(string name, string code, string password, Browser browser, CancellationToken cancellationToken)
    {
        var (user, refusal) = await OwnerOfCodeAsync(name, code, browser);
        if (user is null)
            return refusal!;
        if (settings.Passwords.Fault(password) is { } fault)
            return SignInResult.Refused.Of("newPassword", fault);
        if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
            return new SignInResult.TooMany(PasswordCheck.WhenCrowded);
        var changed = await store.ChangeAsync(draft => Set(draft, user.Number, code, hash, browser));
        return changed is null ? await RefuseAsync(name, browser) : await BeginAsync(changed, browser, hasSecondFactor: false);
    }

    /// <returns>Whose one-time code that is; else why it does not count: a wrong one counts as a wrong password does.</returns>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">A wrong try could not be audited.</exception>
    public async Task<(User? User, SignInResult? Refusal)> OwnerOfCodeAsync(string name, string code, Browser browser)
    {
        if (limit.Wait(name, browser.Address) is { } wait)
            return (null, new SignInResult.TooMany(wait));
        return store.State.Named(name) is { IsDisabled: false } user && OneTimeCodes.Is(user.Code, code, time.GetUtcNow())
            ? (user, null)
            : (null, await RefuseAsync(name, browser));
    }

    /// <summary>Only who knows the password learns that a code is needed. A wrong one counts as a wrong password does.</summary>
    private async Task<SignInResult> ByCodeOfFactorAsync(User user, SecondFactor factor, string code, Browser browser)
    {
        if (code.Length == 0)
            return new SignInResult.CodeNeeded(IsWrong: false);
        if (await factors.TakeAsync(user, factor, code, browser.Address))
            return await BeginAsync(user, browser, hasSecondFactor: true);
        limit.Failed(user.SignInName, browser.Address);
        await audit.TellAsync(audit.Line(user.SignInName, AuditActions.SecondFactorFailed, address: browser.Address));
        return new SignInResult.CodeNeeded(IsWrong: true);
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

    /// <summary>Begins a session of who has shown who they are.</summary>
    public async Task<SignInResult> BeginAsync(User user, Browser browser, bool hasSecondFactor)
    {
        limit.Succeeded(user.SignInName, browser.Address);
        var mustEnrol = !hasSecondFactor && settings.SecondFactor.AreFor(user.Roles);
        return new SignInResult.SignedIn(await sessions.BeginAsync(user, browser, hasSecondFactor), Person.Of(user), mustEnrol);
    }

    private async Task<SignInResult> RefuseAsync(string name, Browser browser)
    {
        limit.Failed(name, browser.Address);
        if (store.State.Named(name) is { } known)
            await audit.TellAsync(audit.Line(known.SignInName, AuditActions.SignInFailed, address: browser.Address));
        return new SignInResult.Wrong();
    }
}
