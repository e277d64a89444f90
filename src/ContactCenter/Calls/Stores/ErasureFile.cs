using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Stores;

/// <summary>One erasure, as the file beside the databases tells it. The names are those on disk: they never change their meaning.</summary>
/// <param name="Id">128 random bits in hex.</param>
/// <param name="Kind">As <c>kind</c> of the table <c>erasures</c>.</param>
/// <param name="Hash">Of the number or call that it was about.</param>
/// <param name="Marks">Of all calls and legs that it removed.</param>
internal sealed record ErasureLine(string Id, DateTimeOffset At, string Kind, byte[] Hash, byte[][] Marks);

/// <summary>
/// The file <c>erasures</c> beside the databases, one line of JSON an erasure, in no backup: a store that was restored from a backup of before is
/// told by it what is to be erased again. Its first line holds the wrapped key of the hashes.
/// </summary>
internal static class ErasureFile
{
    public const string Name = "erasures";

    /// <returns>The wrapped key, <c>null</c>: there is no such file; and all lines that are whole.</returns>
    public static (byte[]? Key, IReadOnlyList<ErasureLine> Lines) Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return (null, []);
        var lines = File.ReadAllLines(path);
        var key = lines.Length > 0 ? Parse(lines[0], ErasureJson.Default.KeyLine)?.Key : null;
        return (key, [.. lines.Skip(1).Select(line => Parse(line, ErasureJson.Default.ErasureLine)).OfType<ErasureLine>()]);
    }

    /// <summary>Adds an erasure that is not there yet; on the disk when it returns.</summary>
    /// <param name="folder">That of the databases.</param>
    /// <param name="key">The wrapped key, for a file that is not there yet.</param>
    /// <param name="line">The erasure.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Add(string folder, byte[] key, ErasureLine line)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            OwnerOnlyFile.Write(path, JsonSerializer.Serialize(new KeyLine(key), ErasureJson.Default.KeyLine) + "\n");
        if (Read(folder).Lines.Any(known => known.Id == line.Id))
            return;
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        // One that broke off in the middle of a line leaves it for ever unread.
        var text = $"\n{JsonSerializer.Serialize(line, ErasureJson.Default.ErasureLine)}\n";
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a key that was wrapped anew in the place of the one that is there; the lines stay.</summary>
    /// <inheritdoc cref="Add" path="/exception"/>
    public static void Rewrap(string folder, byte[] key)
    {
        var path = Path.Combine(folder, Name);
        string[] lines = [JsonSerializer.Serialize(new KeyLine(key), ErasureJson.Default.KeyLine), .. File.ReadAllLines(path).Skip(1)];
        OwnerOnlyFile.Write(path, string.Join('\n', lines) + "\n");
    }

    private static T? Parse<T>(string line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Key">Wrapped by the master key.</param>
internal sealed record KeyLine(byte[] Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErasureLine))]
[JsonSerializable(typeof(KeyLine))]
internal sealed partial class ErasureJson : JsonSerializerContext;
