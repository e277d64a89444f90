using System.Text.Json;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Passkeys;

/// <summary>People add and remove their passkeys; each change ends their other sessions.</summary>
internal sealed class PasskeyChanges(AccessStore store, PasskeyCheck check, SignInSettings settings, AuditLog audit, TimeProvider time)
{
    private const int Most = 20;

    private static readonly PasskeyResult.Refused IsOver = new("Your session has ended: sign in again.");
    private static readonly PasskeyResult.Refused IsTooMany = new($"A person has at most {Most} passkeys.");
    private static readonly PasskeyResult.Refused IsOnlyWay = new("Without this passkey you could not sign in: set a password or add another one first.");
    private static readonly PasskeyResult.Refused IsRequired = new(
        "Your role needs a second factor: add another passkey or set up an authenticator app first.");

    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<PasskeyResult> AddAsync(SignedIn asker, User user, string name, JsonElement credential, HttpContext http)
    {
        if (await check.MadeAsync(user, name, credential, time.GetUtcNow(), http) is not { } passkey)
            return new PasskeyResult.Wrong();
        return await store.ChangeAsync<PasskeyResult>(draft =>
        {
            if (Of(draft, asker) is not var (current, session))
                return IsOver;
            if (current.Passkeys.Length >= Most)
                return IsTooMany;
            if (draft.State.Users.Values.Any(other => other.Passkeys.Any(known => known.Id == passkey.Id)))
                return new PasskeyResult.Wrong();
            Save(draft, current with { Passkeys = current.Passkeys.Add(passkey) }, session with { HasSecondFactor = true });
            Tell(draft, AuditActions.PasskeyAdded, current, http, after: passkey);
            return new PasskeyResult.Added(passkey);
        });
    }

    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<PasskeyResult> RemoveAsync(SignedIn asker, string id, HttpContext http) => store.ChangeAsync<PasskeyResult>(draft =>
    {
        if (Of(draft, asker) is not var (user, session))
            return IsOver;
        if (user.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is not { } removed)
            return new PasskeyResult.Unknown();
        var changed = user with { Passkeys = user.Passkeys.Remove(removed) };
        if (!changed.CanSignIn)
            return IsOnlyWay;
        if (changed is { Passkeys.Length: 0, SecondFactor: null } && settings.SecondFactor.AreFor(user.Roles))
            return IsRequired;
        Save(draft, changed, session);
        Tell(draft, AuditActions.PasskeyRemoved, user, http, before: removed);
        return new PasskeyResult.Removed();
    });

    /// <returns>Who asks; <c>null</c>: the session has ended meanwhile, as with a reset.</returns>
    private static (User User, Session Session)? Of(AccessDraft draft, SignedIn asker) =>
        draft.State.Sessions.TryGetValue(asker.Session.Hash, out var session)
        && session.User is { } number && draft.State.Users.TryGetValue(number, out var user)
            ? (user, session)
            : null;

    private static void Save(AccessDraft draft, User changed, Session session)
    {
        draft.Put(changed);
        draft.Put(session);
        draft.EndSessionsOf(changed.Number, except: session.Hash);
    }

    private void Tell(AccessDraft draft, string action, User user, HttpContext http, Passkey? before = null, Passkey? after = null) => draft.Tell(
        audit.Line(user.SignInName, action, user.SignInName, Words(before), Words(after), SessionEndpoints.AddressOf(http)));

    private static string? Words(Passkey? passkey) => passkey is null ? null : AuditWords.Of(new PasskeyWords(passkey.Name));
}
