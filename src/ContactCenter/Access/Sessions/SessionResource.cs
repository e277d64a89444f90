using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>What a person types to sign in.</summary>
/// <param name="Code">Of who has a second factor: six digits of the authenticator app, or a recovery code.</param>
internal sealed record SignInRequest(string? User, string? Password, string? Code);

/// <summary>A first or new password, by a one-time code.</summary>
/// <param name="Code">As the admin was shown it; case, blanks and dashes do not matter.</param>
internal sealed record CodeRequest(string? User, string? Code, string? NewPassword);

/// <summary>The first admin.</summary>
/// <param name="Code">What stands in the file <c>first-admin</c> in the server's folder.</param>
/// <param name="Name">As others read it.</param>
/// <param name="User">As the person types it to sign in.</param>
internal sealed record FirstAdminRequest(string? Code, string? Name, string? User, string? NewPassword);

/// <param name="Person">The id of a made-up person.</param>
internal sealed record DemoRequest(string? Person);

/// <summary>The person's own password, and the one that takes its place.</summary>
internal sealed record PasswordRequest(string? Current, string? New);

/// <summary>What the sign-in page can offer to who asks.</summary>
/// <param name="Fault">Why nobody can sign in here, and what to do; <c>null</c>: they can.</param>
/// <param name="ShortestPassword">Characters that a new password has at least.</param>
/// <param name="FirstAdmin">Whether the code in the server's folder makes the first admin.</param>
/// <param name="Passkey">Whether passkeys can be used at this address.</param>
/// <param name="OpenId">What the provider is called with which people may sign in; <c>null</c>: there is none, or not at this address.</param>
/// <param name="Demo">Made-up people who sign in by one click; empty unless the simulator is the platform.</param>
internal sealed record SignInOffer(
    string? Fault, int ShortestPassword, bool FirstAdmin, bool Passkey, string? OpenId, IReadOnlyList<DemoPersonResource> Demo);

/// <summary>A made-up person.</summary>
/// <param name="Roles">In lower case.</param>
internal sealed record DemoPersonResource(string Id, string Name, IReadOnlyList<string> Roles)
{
    public static DemoPersonResource Of(Person person) => new(person.Id, person.Name, RoleWords.Of(person.Roles));
}

/// <summary>A session of the person who asks.</summary>
/// <param name="Id">By which it is ended; not the cookie's.</param>
/// <param name="Current">Whether it is the one that asks.</param>
internal sealed record SessionResource(string Id, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string Address, string Browser, bool Current)
{
    public static SessionResource Of(Session session, string? current) => new(
        session.Number.ToString(CultureInfo.InvariantCulture),
        session.StartedAt,
        session.LastSeenAt,
        session.Address,
        session.Browser,
        session.Hash == current);
}

/// <summary>Who asks, and what they may do.</summary>
/// <param name="User">As the person types it.</param>
/// <param name="Roles">In lower case.</param>
/// <param name="Permissions">What the person may do, in camelCase.</param>
/// <param name="ByProvider">Whether the person signs in with the OpenID Connect provider, and has no password, passkey or second factor here.</param>
/// <param name="MustEnrol">Whether a second factor must be set up first: until then nothing else is allowed.</param>
internal sealed record MeResource(
    string Id, string Name, string User, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions, bool ByProvider, bool MustEnrol)
{
    public static MeResource Of(Person person, bool mustEnrol) => new(
        person.Id,
        person.Name,
        person.SignInName,
        RoleWords.Of(person.Roles),
        mustEnrol ? [] : [.. WordsOf(PermissionPolicies.Of(person.Roles, person.Grants))],
        person.IsOfProvider,
        mustEnrol);

    private static IEnumerable<string> WordsOf(IEnumerable<Permission> permissions) =>
        permissions.Order().Select(each => JsonNamingPolicy.CamelCase.ConvertName(each.ToString()));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(FirstAdminRequest))]
[JsonSerializable(typeof(DemoRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(SignInOffer))]
[JsonSerializable(typeof(MeResource))]
[JsonSerializable(typeof(Api.ListResource<SessionResource>))]
internal sealed partial class SessionJson : JsonSerializerContext;
