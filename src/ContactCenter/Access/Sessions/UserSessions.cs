using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Sessions;

/// <summary>Begins, knows and ends sessions.</summary>
internal sealed class UserSessions(AccessStore store, SignInSettings settings, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    /// <summary>"Last seen" is written no more often.</summary>
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMinutes(1);

    /// <param name="user">Whose it is.</param>
    /// <param name="browser">Where.</param>
    /// <param name="hasSecondFactor">Whether more than a password was shown.</param>
    /// <param name="provenAt">When the person showed who they are; <c>null</c>: just now.</param>
    /// <returns>The cookie's id of a new session.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<string> BeginAsync(User user, Browser browser, bool hasSecondFactor = false, DateTimeOffset? provenAt = null) =>
        BeginAsync(user.SignInName, user.Number, demo: null, browser, hasSecondFactor, provenAt);

    /// <summary>A made-up person signs in.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<string> BeginDemoAsync(Person person, Browser browser) => BeginAsync(person.Id, user: null, person.Id, browser);

    /// <returns>The session of that id and whose it is; <c>null</c>: there is none, or it is over.</returns>
    public async ValueTask<(Session Session, Person Person)?> UseAsync(string id)
    {
        var hash = SessionCookie.HashOf(id);
        var now = time.GetUtcNow();
        if (!store.State.Sessions.TryGetValue(hash, out var session) || settings.Limits.IsOver(session, now) || PersonOf(session) is not { } person)
            return null;
        if (session.LastSeenAt + BetweenMarks <= now)
            await MarkAsync(hash, now);
        return (session, person);
    }

    /// <summary>Ends the session; one that is over already stays so.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task EndAsync(string hash, string who, string action, string? address) => store.ChangeAsync(draft =>
    {
        if (!draft.State.Sessions.TryGetValue(hash, out var session))
            return false;
        draft.Remove(session);
        draft.Tell(audit.Line(who, action, address: address));
        return true;
    });

    private async Task<string> BeginAsync(
        string who, long? user, string? demo, Browser browser, bool hasSecondFactor = false, DateTimeOffset? provenAt = null)
    {
        var id = SessionCookie.NewId();
        var now = time.GetUtcNow();
        var session = new Session(SessionCookie.HashOf(id), numbers.Take(), user, demo, now)
        {
            LastSeenAt = now,
            ProvenAt = provenAt < now ? provenAt.Value : now,
            HasSecondFactor = hasSecondFactor,
            Address = browser.Address,
            Browser = browser.Name,
        };
        await store.ChangeAsync(draft =>
        {
            foreach (var over in draft.State.Sessions.Values.Where(other => settings.Limits.IsOver(other, now)).ToList())
                draft.Remove(over);
            draft.Put(session);
            if (user is { } number && draft.State.Users.TryGetValue(number, out var current))
                draft.Put(current with { LastSeenAt = now });
            draft.Tell(audit.Line(who, AuditActions.SignedIn, address: browser.Address));
            return true;
        });
        return id;
    }

    private Person? PersonOf(Session session)
    {
        if (session.Demo is { } demo)
            return DemoPeople.Find(demo);
        return session.User is { } number && store.State.Users.TryGetValue(number, out var user) && !user.IsDisabled ? Person.Of(user) : null;
    }

    /// <summary>Nobody waits for that: a mark that is not saved is made a minute later.</summary>
    private async ValueTask MarkAsync(string hash, DateTimeOffset now)
    {
        try
        {
            await store.ChangeAsync(draft =>
            {
                if (draft.State.Sessions.TryGetValue(hash, out var session) && session.LastSeenAt < now)
                    draft.Put(session with { LastSeenAt = now });
                return true;
            });
        }
        catch (StorageUnavailableException)
        {
            // The person goes on all the same.
        }
    }
}
