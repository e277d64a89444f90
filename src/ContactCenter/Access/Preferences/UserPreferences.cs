using System.Collections.Concurrent;
using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Preferences;

/// <summary>What the console keeps for a person, such as theme, key for shortcuts and saved filters: a JSON object whose fields are the console's.</summary>
internal sealed class UserPreferences(AccessStore store)
{
    public const string None = "{}";

    /// <summary>Made-up people are no rows; what they choose is gone with the process.</summary>
    private readonly ConcurrentDictionary<string, string> _demo = new(StringComparer.Ordinal);

    public string Of(SignedIn asker)
    {
        if (asker.Session.User is { } number)
            return store.State.Users.GetValueOrDefault(number)?.Preferences ?? None;
        return _demo.GetValueOrDefault(asker.Person.Id, None);
    }

    /// <exception cref="StorageUnavailableException">They could not be saved.</exception>
    public async Task SetAsync(SignedIn asker, string json)
    {
        if (asker.Session.User is not { } number)
        {
            _demo[asker.Person.Id] = json;
            return;
        }

        await store.ChangeAsync(draft =>
        {
            if (draft.State.Users.TryGetValue(number, out var user) && user.Preferences != json)
                draft.Put(user with { Preferences = json });
            return true;
        });
    }
}
