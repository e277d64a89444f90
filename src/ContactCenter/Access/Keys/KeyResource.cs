using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Access.Keys;

/// <summary>A key with which a program may ask.</summary>
/// <param name="Role"><c>agent</c>, <c>supervisor</c>, <c>analyst</c> or <c>admin</c>.</param>
/// <param name="FromSettings">Whether it stands in the settings: it is removed there, and not here.</param>
/// <param name="State"><c>active</c>, or <c>revoked</c>.</param>
/// <param name="MadeBy">Who made it; <c>null</c>: it stands in the settings.</param>
/// <param name="CreatedAt">When it was made; <c>null</c>: it stands in the settings.</param>
/// <param name="LastUsedAt">To the minute; of a key of the settings since the start. <c>null</c>: never.</param>
/// <param name="Key">The key itself, shown once: in the answer that made it.</param>
internal sealed record KeyResource(
    string Id,
    string Name,
    string Role,
    bool FromSettings,
    string State,
    string? MadeBy,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null)
{
    public static KeyResource Of(IssuedKey key, string? text = null) => new(
        IdOf(key),
        key.Name,
        RoleWords.Of(key.Role),
        FromSettings: false,
        key.IsRevoked ? "revoked" : "active",
        key.MadeBy,
        key.CreatedAt,
        key.LastUsedAt,
        key.RevokedAt,
        text);

    /// <param name="index">Its place in the settings.</param>
    public static KeyResource Of(ApiKey key, int index, DateTimeOffset? lastUsedAt) => new(
        SettingsId(index),
        key.Name,
        RoleWords.Of(key.Role),
        FromSettings: true,
        "active",
        MadeBy: null,
        CreatedAt: null,
        lastUsedAt,
        RevokedAt: null);

    /// <summary>What the audit tells of a key: no secret.</summary>
    public static string Words(IssuedKey key) => JsonSerializer.Serialize(Of(key), KeyJson.Default.KeyResource);

    public static string IdOf(IssuedKey key) => key.Number.ToString(CultureInfo.InvariantCulture);

    public static string SettingsId(int index) => string.Create(CultureInfo.InvariantCulture, $"settings-{index}");
}

/// <summary>A key to be made.</summary>
/// <param name="Name">The program's, 1 to 100 characters.</param>
/// <param name="Role"><c>agent</c>, <c>supervisor</c>, <c>analyst</c> or <c>admin</c>.</param>
internal sealed record KeyRequest(string? Name, string? Role);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeyRequest))]
[JsonSerializable(typeof(KeyResource))]
[JsonSerializable(typeof(ListResource<KeyResource>))]
internal sealed partial class KeyJson : JsonSerializerContext;
