using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Access.Commands;

/// <summary>What is to be done to people, as it goes from the command to the running server.</summary>
/// <param name="Verb">One of <see cref="UserVerbs"/>.</param>
/// <param name="User">As the person types it; <c>null</c>: everybody, for <c>list</c>.</param>
/// <param name="Name">As others read it, of who is added; <c>null</c>: as the person types it.</param>
/// <param name="Roles">Of who is added or gets others.</param>
/// <param name="Password">As it was typed at the terminal; <c>null</c>: the person gets a one-time code.</param>
internal sealed record UserCommand(string Verb, string? User, string? Name, IReadOnlyList<string> Roles, string? Password);

internal static class UserVerbs
{
    public const string Add = "add";
    public const string List = "list";
    public const string Reset = "reset";
    public const string Disable = "disable";
    public const string Role = "role";

    public static readonly IReadOnlyList<string> All = [Add, List, Reset, Disable, Role];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UserCommand))]
internal sealed partial class UserCommandJson : JsonSerializerContext;
