using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Commands;

/// <summary><c>users</c> of the program: adds and changes people through the running server, or by itself where none runs.</summary>
internal static class UsersCommand
{
    public const string RoleOption = "role";
    public const string NameOption = "name";

    private const int LongestReply = 16 * 1024 * 1024;

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
        var reply = await AskServerAsync(BackupCommand.SettingsOf(context.Builder.Configuration).Path, command) ?? await RunHereAsync(context, command);
        if (!reply.IsDone)
            throw new CommandLineException(reply.Text);
        await context.Output.WriteLineAsync(reply.Text);
        return 0;
    }

    private static string? PasswordOf(string user, Func<string, string?> askSecret) =>
        askSecret($"Password of {user} (none: a one-time code is made):") is { Length: > 0 } typed ? typed : null;

    /// <returns>What the running server says; <c>null</c>: none runs.</returns>
    private static async Task<CommandReply?> AskServerAsync(string folder, UserCommand command)
    {
        try
        {
            if (CommandAddress.Find(folder) is not { } address)
                return null;
            await using var stream = await address.ConnectAsync(CancellationToken.None);
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(command, CommandJson.Default.UserCommand)}\n"));
            return JsonSerializer.Deserialize(await CommandLines.ReadAsync(stream, LongestReply, CancellationToken.None), CommandJson.Default.CommandReply);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable)
        {
            return null;
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The running server cannot be asked: {fault.Message}");
        }
    }

    private static async Task<CommandReply> RunHereAsync(CommandContext context, UserCommand command)
    {
        if (BackupCommand.SettingsOf(context.Builder.Configuration).Provider == StorageProvider.Memory)
            throw new CommandLineException("Storage:Provider is Memory and no server runs: there is nothing to change.");
        await using var app = context.Builder.Build();
        return await app.Services.GetRequiredService<UserCommands>().RunAsync(command, CancellationToken.None);
    }
}
