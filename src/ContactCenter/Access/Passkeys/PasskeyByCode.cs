using System.Text.Json;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Passkeys;

/// <summary>Lets who is new, or was reset, make a passkey with the one-time code in the place of a password.</summary>
internal sealed class PasskeyByCode(AccessStore store, SignIn signIn, PasskeyCheck check, AuditLog audit, TimeProvider time)
{
    /// <returns>What the browser needs to make one, or why the code does not count.</returns>
    /// <exception cref="StorageUnavailableException">A wrong try could not be audited.</exception>
    public async Task<(JsonElement? Options, SignInResult? Refusal)> AskAsync(string name, string code, HttpContext http)
    {
        var (user, refusal) = await signIn.OwnerOfCodeAsync(name, code, Browser.Of(http));
        return user is null ? (null, refusal) : (await check.AskToAddAsync(user, http), null);
    }

    /// <summary>The code counts once; all other sessions of the person end.</summary>
    /// <exception cref="StorageUnavailableException">Passkey or session could not be saved.</exception>
    public async Task<SignInResult> TakeAsync(string name, string code, string passkeyName, JsonElement credential, HttpContext http)
    {
        var browser = Browser.Of(http);
        var (user, refusal) = await signIn.OwnerOfCodeAsync(name, code, browser);
        if (user is null)
            return refusal!;
        if (UserRules.NameFault(passkeyName) is { } fault)
            return SignInResult.Refused.Of("name", fault);
        if (await check.MadeAsync(user, passkeyName, credential, time.GetUtcNow(), http) is not { } passkey)
            return SignInResult.Refused.Of("credential", PasskeyEndpoints.NotTaken);
        var changed = await store.ChangeAsync(draft => Add(draft, user.Number, code, passkey, browser));
        return changed is null ? new SignInResult.Wrong() : await signIn.BeginAsync(changed, browser, hasSecondFactor: true);
    }

    /// <returns>The person with the passkey; <c>null</c>: somebody was first with the code.</returns>
    private User? Add(AccessDraft draft, long number, string code, Passkey passkey, Browser browser)
    {
        if (!draft.State.Users.TryGetValue(number, out var user) || user.IsDisabled || !OneTimeCodes.Is(user.Code, code, time.GetUtcNow()))
            return null;
        var changed = user with { Passkeys = [passkey], Code = null };
        draft.Put(changed);
        draft.EndSessionsOf(number, except: null);
        draft.Tell(audit.Line(
            user.SignInName, AuditActions.PasskeyAdded, user.SignInName, after: AuditWords.Of(new PasskeyWords(passkey.Name)), address: browser.Address));
        return changed;
    }
}
