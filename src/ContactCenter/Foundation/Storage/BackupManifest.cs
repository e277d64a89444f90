using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace ContactCenter.Foundation.Storage;

/// <summary>What a backup says of itself.</summary>
internal sealed record BackupManifest(string StoreId, IReadOnlyList<BackupEntry> Files)
{
    /// <summary>The fingerprint of the master key that what is encrypted in it needs; <c>null</c>: nothing is, or the program of before did not tell.</summary>
    public string? MasterKey { get; init; }

    public static string ChecksumOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <param name="Name">Its path in the backup and in the store's folder.</param>
/// <param name="Shape">The database's shape; 0: it is no database.</param>
/// <param name="Checksum">SHA-256 in hex.</param>
internal sealed record BackupEntry(string Name, int Shape, long Calls, long DeadLetters, string Checksum);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
