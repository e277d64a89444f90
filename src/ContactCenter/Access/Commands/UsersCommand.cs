using System.Text.Json;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Commands;

/// <summary><c>users</c> of the program: adds and changes people through the running server, or by itself where none runs.</summary>
internal static class UsersCommand
{
    public const string RoleOption = "role";
    public const string NameOption = "name";

    public static string Help { get; } = $"""
        users adds and changes the people who may sign in: through the running server if there is one, else by itself.

          users add NAME --role ROLES    NAME is what the person types to sign in; --name "Sue Berg" is what others read
          users list                     everybody with roles and state
          users reset NAME               ends the person's sessions and sets a new password
          users disable NAME             the person may not sign in any more
          users role NAME --role ROLES   other roles; the person's sessions end

        ROLES are one or more of {string.Join(", ", Enum.GetNames<Role>())}, with commas between them. add and reset ask for a password;
        without one they show a one-time code with which the person sets a password.
        """;

    /// <param name="context">With the verb and a name as arguments.</param>
    /// <param name="askSecret">Asks at the terminal, and does not show what is typed; <c>null</c>: nobody answers.</param>
    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">It is not complete, or it was refused.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    /// <exception cref="SettingsException">The settings have faults.</exception>
    public static async Task<int> RunAsync(CommandContext context, Func<string, string?> askSecret)
    {
        var verb = context.Arguments[0];
        var user = context.Arguments.ElementAtOrDefault(1);
        if (!UserVerbs.All.Contains(verb, StringComparer.Ordinal))
            throw new CommandLineException($"users knows {string.Join(", ", UserVerbs.All)}, and not '{verb}'; users --help tells more.");
        if (verb != UserVerbs.List && user is null)
            throw new CommandLineException($"Something is missing; say: users {verb} NAME");
        if (verb == UserVerbs.List && user is not null)
            throw new CommandLineException($"'{user}' is too much; say: users list");
        var command = new UserCommand(
            verb,
            user,
            context.Typed[NameOption],
            context.Typed[RoleOption]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            verb is UserVerbs.Add or UserVerbs.Reset ? PasswordOf(user!, askSecret) : null);
        return await RunningServer.DoAsync(
            context, new(UserCommands.CommandName, JsonSerializer.SerializeToElement(command, UserCommandJson.Default.UserCommand)));
    }

    private static string? PasswordOf(string user, Func<string, string?> askSecret) =>
        askSecret($"Password of {user} (none: a one-time code is made):") is { Length: > 0 } typed ? typed : null;
}
