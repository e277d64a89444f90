using System.Buffers.Text;
using System.Text.Json;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;
using UserPasskeyInfo = Microsoft.AspNetCore.Identity.UserPasskeyInfo;

namespace ContactCenter.Access.Passkeys;

/// <summary>Signs people in by a passkey, which is both factors. Wrong passwords, however many, do not lock it.</summary>
internal sealed class PasskeySignIn(AccessStore store, PasskeyCheck check, UserSessions sessions, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">The session could not be saved.</exception>
    public async Task<SignInResult> SignInAsync(JsonElement credential, HttpContext http)
    {
        if (await check.ProvenAsync(credential, http) is not var (user, found)
            || await store.ChangeAsync(draft => Use(draft, user.Number, found)) is not { } current)
        {
            return new SignInResult.Wrong();
        }

        return new SignInResult.SignedIn(await sessions.BeginAsync(current, Browser.Of(http), hasSecondFactor: true), Person.Of(current));
    }

    /// <returns>The person; <c>null</c>: they may not sign in any more, the passkey is gone, or another use of it was first.</returns>
    private User? Use(AccessDraft draft, long number, UserPasskeyInfo found)
    {
        var id = Base64Url.EncodeToString(found.CredentialId);
        if (!draft.State.Users.TryGetValue(number, out var user)
            || user.IsDisabled
            || user.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is not { } passkey
            || (found.SignCount > 0 && found.SignCount <= passkey.SignCount))
        {
            return null;
        }

        var used = passkey with { SignCount = found.SignCount, IsBackedUp = found.IsBackedUp, LastUsedAt = time.GetUtcNow() };
        var changed = user with { Passkeys = user.Passkeys.Replace(passkey, used) };
        draft.Put(changed);
        return changed;
    }
}
