using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Access.OpenId;
using ContactCenter.Api;

namespace ContactCenter.Access.Users;

/// <summary>A person who may sign in.</summary>
/// <param name="User">What the person types.</param>
/// <param name="Roles"><c>agent</c>, <c>supervisor</c>, <c>analyst</c>, <c>admin</c>.</param>
/// <param name="Disabled">Whether the person may not sign in any more.</param>
/// <param name="State"><c>invited</c> until a password is set or a passkey added, then <c>active</c>, or <c>disabled</c>.</param>
/// <param name="SecondFactor">Whether signing in by password needs a code of an authenticator app as well.</param>
/// <param name="Passkeys">How many passkeys the person has.</param>
/// <param name="OpenId">Who the person is for the provider with which they sign in; absent: they sign in by what they have here.</param>
/// <param name="Code">With which the person sets a password, shown once: in the answer that made it.</param>
/// <param name="GrantedBySelf">Whether <c>hear</c>, <c>read</c>, <c>hearOriginal</c> or <c>review</c> was granted by the person to themselves.</param>
/// <param name="CodeUntil">Until when an open code counts.</param>
internal sealed record UserResource(
    string Id,
    string Name,
    string User,
    IReadOnlyList<string> Roles,
    GrantsResource Permissions,
    bool GrantedBySelf,
    bool Disabled,
    string State,
    bool SecondFactor,
    int Passkeys,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? CodeUntil,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OpenIdIdentity? OpenId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null)
{
    public static UserResource Of(User user, string? code = null) => new(
        user.Number.ToString(CultureInfo.InvariantCulture),
        user.Name,
        user.SignInName,
        RoleWords.Of(user.Roles),
        GrantsResource.Of(user.Grants),
        user.IsGrantedBySelf,
        user.IsDisabled,
        StateOf(user),
        user.SecondFactor is not null,
        user.Passkeys.Length,
        user.CreatedAt,
        user.LastSeenAt,
        user.Code?.Until,
        user.OpenId,
        code);

    /// <summary>What the audit tells of a person: no secret.</summary>
    public static string Words(User user) => JsonSerializer.Serialize(Of(user), UserJson.Default.UserResource);

    private static string StateOf(User user) => user switch
    {
        { IsDisabled: true } => "disabled",
        { CanSignIn: false } => "invited",
        _ => "active",
    };
}

/// <summary>What is granted apart from roles.</summary>
/// <param name="Hear">Whose recordings: <c>true</c>: of all departments; a list: of those; <c>null</c>: as the roles say.</param>
/// <param name="Read">Whose transcripts, in the same way.</param>
/// <param name="HearOriginal">Of whose recordings that is heard, too, in which nothing is covered; <c>null</c>: of nobody's.</param>
/// <param name="Review">Whose calls may be judged, in the way of <c>hear</c>.</param>
internal sealed record GrantsResource(JsonElement? Hear, JsonElement? Read, JsonElement? HearOriginal, JsonElement? Review)
{
    public static GrantsResource Of(Grants grants) => new(Of(grants.Hear), Of(grants.Read), Of(grants.HearOriginal), Of(grants.Review));

    private static JsonElement? Of(DepartmentGrant? grant) => grant switch
    {
        null => null,
        { Departments: null } => JsonSerializer.SerializeToElement(value: true, UserJson.Default.Boolean),
        { Departments: { } named } => JsonSerializer.SerializeToElement([.. named], UserJson.Default.StringArray),
    };
}

/// <summary>A person to be added.</summary>
/// <param name="Name">As others read it, 1 to 100 characters.</param>
/// <param name="User">As the person types it, 1 to 64 letters, digits, dots, dashes, underscores or @.</param>
/// <param name="Roles">One or more of <c>agent</c>, <c>supervisor</c>, <c>analyst</c>, <c>admin</c>.</param>
/// <param name="Permissions">What is granted apart from roles; absent: nothing.</param>
internal sealed record UserRequest(string? Name, string? User, IReadOnlyList<string>? Roles, GrantsPatch? Permissions = null);

/// <summary>What is to be changed of a person; what is left out stays.</summary>
/// <param name="Disabled">Whether the person may not sign in any more.</param>
internal sealed record UserPatch(string? Name, IReadOnlyList<string>? Roles, bool? Disabled, GrantsPatch? Permissions);

/// <summary>What is to be granted apart from roles; what is left out stays.</summary>
/// <param name="Hear">Whose recordings: <c>true</c>: of all departments; a list: of those, none if empty; <c>null</c>: as the roles say.</param>
/// <param name="Read">Whose transcripts, in the same way.</param>
/// <param name="HearOriginal">Of whose recordings that is heard, too, in which nothing is covered, in the same way; <c>null</c>: of nobody's.</param>
/// <param name="Review">Whose calls may be judged, in the way of <c>hear</c>.</param>
internal sealed record GrantsPatch(JsonElement Hear, JsonElement Read, JsonElement HearOriginal, JsonElement Review);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(UserPatch))]
[JsonSerializable(typeof(UserResource))]
[JsonSerializable(typeof(ListResource<UserResource>))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class UserJson : JsonSerializerContext;
