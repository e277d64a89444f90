using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Access.Passkeys;

/// <summary>A passkey of the person who asks.</summary>
/// <param name="Name">As its owner calls it.</param>
/// <param name="BackedUp">Whether its maker keeps it elsewhere, too, such as in an account of the phone.</param>
internal sealed record PasskeyResource(string Id, string Name, bool BackedUp, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt)
{
    public static PasskeyResource Of(Passkey passkey) =>
        new(passkey.Id, passkey.Name, passkey.IsBackedUp, passkey.CreatedAt, passkey.LastUsedAt);
}

/// <summary>A passkey that the browser has made.</summary>
/// <param name="Name">As its owner calls it, 1 to 100 characters.</param>
/// <param name="Credential">What <c>navigator.credentials.create()</c> gave, by its <c>toJSON()</c>.</param>
internal sealed record PasskeyRequest(string? Name, JsonElement Credential);

/// <param name="Credential">What <c>navigator.credentials.get()</c> gave, by its <c>toJSON()</c>.</param>
internal sealed record PasskeySignInRequest(JsonElement Credential);

/// <summary>Who makes a passkey by a one-time code.</summary>
/// <param name="Code">As the admin was shown it; case, blanks and dashes do not matter.</param>
internal sealed record PasskeyCodeRequest(string? User, string? Code);

/// <summary>A first passkey, by a one-time code.</summary>
/// <param name="Code">As the admin was shown it.</param>
/// <param name="Name">As its owner calls the passkey, 1 to 100 characters.</param>
/// <param name="Credential">What <c>navigator.credentials.create()</c> gave, by its <c>toJSON()</c>.</param>
internal sealed record PasskeyByCodeRequest(string? User, string? Code, string? Name, JsonElement Credential);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(PasskeyRequest))]
[JsonSerializable(typeof(PasskeySignInRequest))]
[JsonSerializable(typeof(PasskeyCodeRequest))]
[JsonSerializable(typeof(PasskeyByCodeRequest))]
[JsonSerializable(typeof(ListResource<PasskeyResource>))]
internal sealed partial class PasskeyJson : JsonSerializerContext;
