using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Keys;

/// <summary>A key that may ask.</summary>
/// <param name="Hash">SHA-256 of the key, in hex.</param>
/// <param name="Issued">As it was made in the console; <c>null</c>: it stands in the settings.</param>
internal sealed record KnownKey(string Name, Role Role, string Hash, IssuedKey? Issued)
{
    /// <returns>With which key the request came; <c>null</c>: with none that is known.</returns>
    public static KnownKey? Of(HttpContext http) => http.Features.Get<KnownKey>();

    public void Attach(HttpContext http) => http.Features.Set(this);
}

/// <summary>All keys: those of the settings and those that were made in the console.</summary>
internal sealed class KnownKeys(ApiKeyRing settings, AccessStore store, TimeProvider time)
{
    /// <summary>"Last used" is written no more often.</summary>
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _settingsUsed = new(StringComparer.Ordinal);

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <returns>The key of that text; <c>null</c>: there is none, or it was revoked.</returns>
    public KnownKey? Find(string text)
    {
        var hash = HashOf(text);
        if (settings.Find(hash) is { } key)
            return new(key.Name, key.Role, hash, Issued: null);
        return store.State.Keys.TryGetValue(hash, out var issued) && !issued.IsRevoked ? new(issued.Name, issued.Role, hash, issued) : null;
    }

    /// <summary>It was just used; nobody waits for that to be written.</summary>
    public void Mark(KnownKey key)
    {
        var now = time.GetUtcNow();
        if (key.Issued is null)
            _settingsUsed[key.Hash] = now;
        else if (key.Issued.LastUsedAt is not { } last || last + BetweenMarks <= now)
            _ = SaveAsync(key.Hash, now);
    }

    /// <returns>When a key of the settings was last used since the start.</returns>
    public DateTimeOffset? SettingsUsedAt(string hash) => _settingsUsed.TryGetValue(hash, out var last) ? last : null;

    private async Task SaveAsync(string hash, DateTimeOffset now)
    {
        try
        {
            await store.ChangeAsync(draft =>
            {
                if (draft.State.Keys.TryGetValue(hash, out var key) && (key.LastUsedAt is not { } last || last + BetweenMarks <= now))
                    draft.Put(key with { LastUsedAt = now });
                return true;
            });
        }
        catch (StorageUnavailableException)
        {
            // A mark that is not saved is made with a later request.
        }
    }
}
