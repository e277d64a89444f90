using ContactCenter.Access.OpenId;
using ContactCenter.Api;

namespace ContactCenter.Access.Users;

/// <summary>People who may sign in.</summary>
internal static class UsersFeature
{
    private const string Sue = """
        {"id":"17","name":"Sue","user":"sue","roles":["supervisor"],"permissions":{"hear":["Sales"],"read":null,"hearOriginal":null,"review":null},
        "grantedBySelf":false,
        "disabled":false,"state":"active","secondFactor":true,
        "passkeys":1,"createdAt":"2026-01-05T10:00:00Z","lastSeenAt":"2026-01-05T10:04:00Z","codeUntil":null,"openId":null,
        "code":null}
        """;

    public static void AddUsers(this IServiceCollection services)
    {
        services.AddSingleton<UserChanges>();
        services.AddSingleton<DepartmentGrants>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [UserEndpoints.Tag] = "Who may sign in." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(UserRequest)] = """
                        {"name":"Sue","user":"sue","roles":["supervisor"],"permissions":{"hear":["Sales"],"read":true,"hearOriginal":[],"review":null}}
                        """,
                    [typeof(UserPatch)] = """
                        {"name":"Sue","roles":["supervisor"],"disabled":false,"permissions":{"hear":["Sales"],"read":true,"hearOriginal":[],"review":null}}
                        """,
                    [typeof(GrantsPatch)] = """{"hear":["Sales"],"read":true,"hearOriginal":[],"review":null}""",
                    [typeof(GrantsResource)] = """{"hear":["Sales"],"read":null,"hearOriginal":null,"review":null}""",
                    [typeof(UserResource)] = Sue,
                    [typeof(OpenIdIdentity)] = """{"issuer":"https://login.example.com/","subject":"248289761001"}""",
                },
            },
            UserJson.Default);
    }
}
