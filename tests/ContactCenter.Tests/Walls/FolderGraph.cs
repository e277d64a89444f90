using System.Reflection;

namespace ContactCenter.Tests.Walls;

/// <summary>That a type of one folder uses a type of another.</summary>
internal sealed record Import(string From, string To, string User, string Used)
{
    public (string From, string To) Folders => (From, To);

    public override string ToString() => $"{User} uses {Used}";
}

/// <summary>Which folders of the server import each other, read off the built assembly. Constants leave no trace in it and are not seen.</summary>
internal sealed class FolderGraph(IEnumerable<Import> imports)
{
    private const string Root = "ContactCenter";

    private readonly ILookup<string, Import> _imports = imports
        .Where(import => import.From != import.To)
        .Distinct()
        .ToLookup(import => import.From, StringComparer.Ordinal);

    public IEnumerable<Import> Imports => _imports.SelectMany(import => import);

    public IEnumerable<string> Folders => Imports
        .SelectMany(import => (string[])[import.From, import.To])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <param name="assembly">Its namespaces are its folders.</param>
    /// <param name="folderOf">The folder of a namespace below the root, for example of <c>Platform.Webhooks</c>.</param>
    public static FolderGraph Of(Assembly assembly, Func<string, string> folderOf)
    {
        return new(assembly.GetTypes().Where(IsOurs).SelectMany(TypeMentions.Of, (user, used) => (User: user, Used: used))
            .Where(mention => mention.Used.Assembly == assembly && IsOurs(mention.Used))
            .Select(mention => new Import(FolderOf(mention.User), FolderOf(mention.Used), Outermost(mention.User).Name, Outermost(mention.Used).Name)));

        string FolderOf(Type type) => folderOf(PathOf(type));
    }

    /// <summary>The type's namespace below the root.</summary>
    public static string PathOf(Type type) => type.Namespace == Root ? "" : type.Namespace![(Root.Length + 1)..];

    public static bool IsOurs(Type type) => type.Namespace == Root || type.Namespace?.StartsWith($"{Root}.", StringComparison.Ordinal) == true;

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>A way from a folder back to itself, with the types on it; <c>null</c>: there is none.</summary>
    public string? FindCycle() => Folders.Select(WayBack).OfType<List<Import>>().MinBy(way => way.Count) is { } cycle
        ? $"{string.Join(" → ", cycle.Select(step => step.From).Append(cycle[0].From))}: {string.Join("; ", cycle)}"
        : null;

    private List<Import>? WayBack(string start)
    {
        var cameBy = new Dictionary<string, Import>(StringComparer.Ordinal);
        var next = new Queue<string>([start]);
        while (next.TryDequeue(out var folder))
        {
            foreach (var import in _imports[folder].Where(import => cameBy.TryAdd(import.To, import)))
            {
                if (import.To == start)
                    return Way(start, cameBy);
                next.Enqueue(import.To);
            }
        }

        return null;
    }

    private static List<Import> Way(string start, Dictionary<string, Import> cameBy)
    {
        var way = new List<Import> { cameBy[start] };
        while (way[0].From != start)
            way.Insert(0, cameBy[way[0].From]);
        return way;
    }
}
