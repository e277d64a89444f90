using System.Text.Json;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>
/// The console has a field for each key of the plan, which its own tests hold against a file of them. <c>OPENAPI_WRITE=1 dotnet test …</c> writes it
/// anew.
/// </summary>
public sealed class PlanKeysFileTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task The_consoles_keys_are_those_of_the_plan()
    {
        var file = Repository.File("src/ContactCenter.Console/plan-keys.json");
        var keys = $"{JsonSerializer.Serialize(Keys().Order(StringComparer.Ordinal), Indented)}\n";

        if (Environment.GetEnvironmentVariable("OPENAPI_WRITE") == "1")
            await File.WriteAllTextAsync(file, keys, TestContext.Current.CancellationToken);

        var kept = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        (kept == keys).Should().BeTrue("OPENAPI_WRITE=1 and this test write it anew (see CONTRIBUTING.md)");
    }

    /// <summary>All keys by their path, with a star for names and a hash for places in a list; what leads into itself is told once.</summary>
    private static IEnumerable<string> Keys()
    {
        var seen = new HashSet<PlanShape>();
        var left = new Queue<(string Path, PlanShape Shape)>([("", PlanShapes.Plan)]);
        while (left.TryDequeue(out var section))
        {
            if (!seen.Add(section.Shape))
                continue;
            foreach (var (key, shape) in section.Shape.Keys)
            {
                var (path, inner) = Inner(section.Path.Length == 0 ? key : $"{section.Path}:{key}", shape);
                if (inner.Kind == PlanKind.Section)
                    left.Enqueue((path, inner));
                else
                    yield return path;
            }
        }
    }

    private static (string Path, PlanShape Shape) Inner(string path, PlanShape shape) => shape.Kind switch
    {
        PlanKind.Map when shape.Of is { Kind: PlanKind.Section } => ($"{path}:*", shape.Of),
        PlanKind.List when shape.Of is { Kind: PlanKind.Section or PlanKind.Endpoint } => ($"{path}:#", shape.Of),
        _ => (path, shape),
    };
}
