using System.Text.Json;

namespace ContactCenter.Access.Users;

/// <summary>What a change says of a grant: nothing, as the roles say, all departments, or those named.</summary>
/// <param name="IsSaid">Whether it says anything.</param>
/// <param name="IsFaulty">Whether it is none of these.</param>
internal sealed record GrantPatch(bool IsSaid, bool IsFaulty, DepartmentGrant? Grant)
{
    public const string Fault = "true for all departments, a list of departments' names, or null for what the roles say.";

    private const int LongestName = 100;
    private const int MostNames = 200;

    private static readonly GrantPatch Nothing = new(IsSaid: false, IsFaulty: false, Grant: null);

    private static readonly GrantPatch Wrong = new(IsSaid: true, IsFaulty: true, Grant: null);

    /// <param name="json">Absent or undefined: nothing is said.</param>
    public static GrantPatch Read(JsonElement? json) => json?.ValueKind switch
    {
        null or JsonValueKind.Undefined => Nothing,
        JsonValueKind.Null => Said(grant: null),
        JsonValueKind.True => Said(DepartmentGrant.All),
        JsonValueKind.Array when json.Value.GetArrayLength() <= MostNames && json.Value.EnumerateArray().All(IsName) =>
            Said(new([.. json.Value.EnumerateArray().Select(name => name.GetString()!)])),
        _ => Wrong,
    };

    /// <returns>The grant as it is to be.</returns>
    public DepartmentGrant? For(DepartmentGrant? current) => IsSaid ? Grant : current;

    private static GrantPatch Said(DepartmentGrant? grant) => new(IsSaid: true, IsFaulty: false, grant);

    private static bool IsName(JsonElement json) => json.ValueKind == JsonValueKind.String && json.GetString() is { Length: > 0 and <= LongestName };
}
