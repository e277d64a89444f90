using System.Buffers.Text;
using System.Security.Cryptography;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Keys;

/// <summary>How a change of a key came out.</summary>
internal abstract record KeyChange
{
    /// <param name="Text">The key itself, shown once.</param>
    public sealed record Made(IssuedKey Key, string Text) : KeyChange;

    public sealed record Revoked : KeyChange;

    public sealed record Unknown : KeyChange;

    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : KeyChange;
}

/// <summary>Makes and revokes keys; each change is one commit with its line in the audit.</summary>
internal sealed class KeyChanges(AccessStore store, ApiKeyRing settings, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    private const int MostKeys = 1_000;

    /// <summary>So that people and programs that look for lost secrets know what they have found.</summary>
    private const string Prefix = "cc_";

    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<KeyChange> AddAsync(string name, Role role, Doer doer) => store.ChangeAsync<KeyChange>(draft =>
    {
        var current = draft.State.Keys.Values.Where(key => !key.IsRevoked).ToList();
        if (current.Select(key => key.Name).Concat(settings.All.Select(each => each.Key.Name)).Contains(name, StringComparer.OrdinalIgnoreCase))
            return new KeyChange.Refused($"There is a key '{name}' already.");
        if (current.Count >= MostKeys)
            return new KeyChange.Refused($"There are {MostKeys} keys: revoke those that are not used.");
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var key = new IssuedKey(numbers.Take(), name, KnownKeys.HashOf(text), role, doer.Name, doer.IsDemo, time.GetUtcNow());
        draft.Put(key);
        draft.Tell(audit.Line(doer.Name, AuditActions.KeyAdded, name, after: KeyResource.Words(key), address: doer.Address));
        return new KeyChange.Made(key, text);
    });

    /// <summary>The key counts no more; one that was revoked before stays so.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<KeyChange> RevokeAsync(string id, Doer doer)
    {
        if (settings.All.Select((_, i) => KeyResource.SettingsId(i)).Contains(id, StringComparer.Ordinal))
        {
            return Task.FromResult<KeyChange>(new KeyChange.Refused(
                "This key comes from the settings (ApiKeys; with the simulator and none there, from the file admin-api-key): remove it there and "
                    + "start again."));
        }

        return store.ChangeAsync<KeyChange>(draft =>
        {
            if (draft.State.Keys.Values.FirstOrDefault(each => KeyResource.IdOf(each) == id) is not { } key)
                return new KeyChange.Unknown();
            if (key.IsRevoked)
                return new KeyChange.Revoked();
            var revoked = key with { RevokedAt = time.GetUtcNow() };
            draft.Put(revoked);
            draft.Tell(audit.Line(doer.Name, AuditActions.KeyRevoked, key.Name, KeyResource.Words(key), KeyResource.Words(revoked), doer.Address));
            return new KeyChange.Revoked();
        });
    }
}
