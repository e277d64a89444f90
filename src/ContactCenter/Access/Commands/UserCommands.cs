using System.Globalization;
using System.Text.Json;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Commands;
using static ContactCenter.Foundation.Commands.ServerReply;

namespace ContactCenter.Access.Commands;

/// <summary>Does what <c>users</c> asks for, in the running server or without one.</summary>
internal sealed class UserCommands(AccessStore store, UserChanges changes, PasswordCheck passwords, SignInSettings settings) : IServerCommand
{
    /// <summary>As it is typed.</summary>
    public const string CommandName = "users";

    public string Name => CommandName;

    public async Task<ServerReply> RunAsync(JsonElement body, CancellationToken cancellationToken) =>
        body.Deserialize(UserCommandJson.Default.UserCommand) is { } command ? await DoAsync(command, cancellationToken) : Refused("Nothing was asked.");

    private async Task<ServerReply> DoAsync(UserCommand command, CancellationToken cancellationToken)
    {
        if (command.Verb == UserVerbs.List)
            return Done(List());
        if (command.Password is { } typed && settings.Passwords.Fault(typed) is { } fault)
            return Refused(fault);
        var hash = command.Password is { } password ? await passwords.HashAsync(password, cancellationToken) : null;
        if (command.Password is not null && hash is null)
            return Refused("Too many passwords are being checked at this moment; try again.");
        if (command.Verb == UserVerbs.Add)
            return await AddAsync(command, hash);
        if (store.State.Named(command.User ?? "") is not { } user)
            return Refused($"There is no '{command.User}'.");
        return command.Verb switch
        {
            UserVerbs.Reset => Told(await changes.ResetAsync(user.Number, Doer.Command, hash, evenLastAdmin: true), "was reset"),
            UserVerbs.Disable => Told(await ChangeAsync(user, current => current with { IsDisabled = true }), "is disabled"),
            UserVerbs.Role => UserRules.Roles(command.Roles) is { } roles
                ? Told(await ChangeAsync(user, current => current with { Roles = roles }), "has other roles")
                : Refused($"--role: {UserRules.RolesFault}"),
            _ => Refused($"'{command.Verb}' is none of {string.Join(", ", UserVerbs.All)}."),
        };
    }

    private async Task<ServerReply> AddAsync(UserCommand command, string? hash)
    {
        var signInName = command.User ?? "";
        var name = command.Name ?? signInName;
        if (UserRules.Roles(command.Roles) is not { } roles)
            return Refused($"--role: {UserRules.RolesFault}");
        return UserRules.Faults(name, signInName).Values.FirstOrDefault() is [var fault, ..]
            ? Refused(fault)
            : Told(await changes.AddAsync(name, signInName, roles, Doer.Command, hash), "was added");
    }

    private Task<UserChange> ChangeAsync(User user, Func<User, User> change) =>
        changes.ChangeAsync(user.Number, change, Doer.Command, ownSession: null, isProven: true);

    private string List()
    {
        var people = store.State.Users.Values.OrderBy(user => user.SignInName, StringComparer.OrdinalIgnoreCase).Select(UserLine.Of).ToList();
        return people.Count == 0 ? "Nobody may sign in yet." : string.Join('\n', people);
    }

    private static ServerReply Told(UserChange change, string what) => change switch
    {
        UserChange.Changed { Code: { } code } changed => Done(
            $"{changed.User.SignInName} {what}: {UserLine.Of(changed.User)}\nOne-time code, shown once and good for 24 hours: {code}"),
        UserChange.Changed changed => Done($"{changed.User.SignInName} {what}: {UserLine.Of(changed.User)}"),
        UserChange.Refused refused => Refused(refused.Reason),
        _ => Refused("There is no such person any more."),
    };

    /// <summary>A person in one line.</summary>
    private static class UserLine
    {
        public static string Of(User user)
        {
            var resource = UserResource.Of(user);
            var seen = user.LastSeenAt is { } last ? last.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "never";
            return $"{user.SignInName}\t{user.Name}\t{string.Join(",", resource.Roles)}\t{resource.State}\tlast seen {seen}";
        }
    }
}
