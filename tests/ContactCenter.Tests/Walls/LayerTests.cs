using ContactCenter.Calls;

namespace ContactCenter.Tests.Walls;

/// <summary>The server's folders form layers: each imports only those below it, and no two import each other.</summary>
public sealed class LayerTests
{
    /// <summary>From the top down. What stands in one row may import each other, as long as there is no way back.</summary>
    private static readonly string[][] Layers =
    [
        ["(root)"],
        ["Demo", "Setup"],
        ["Web"],
        ["Media"],
        ["AfterCall"],
        ["Speech"],
        ["Outbound"],
        ["Routing"],
        ["Calls"],
        ["Platform"],
        ["Access"],
        ["Api"],
        ["Foundation"],
    ];

    /// <summary>Their folders are rooms of their own.</summary>
    private static readonly string[] HaveRooms = ["Web", "Media", "AfterCall", "Speech", "Platform", "Foundation"];

    private static readonly FolderGraph Server = FolderGraph.Of(typeof(CallEngine).Assembly, FolderOf);

    [Fact]
    public void A_folder_imports_only_those_below_it() =>
        Told(Server.Imports.Where(GoesUp)).Should().BeEmpty();

    [Fact]
    public void No_folders_import_each_other() => Server.FindCycle().Should().BeNull();

    [Fact]
    public void Every_folder_has_its_layer() => Server.Folders.Where(folder => RankOf(folder) < 0).Should().BeEmpty();

    [Fact]
    public void A_cycle_is_told_with_its_types()
    {
        var line = new FolderGraph([new("A", "B", "First", "Second"), new("B", "C", "Second", "Third"), new("C", "D", "Third", "Fourth")]);
        var circle = new FolderGraph([.. line.Imports, new("C", "A", "Third", "First"), new("D", "D", "Fourth", "Fourth")]);

        line.FindCycle().Should().BeNull();
        circle.FindCycle().Should().Be("A → B → C → A: First uses Second; Second uses Third; Third uses First");
    }

    /// <summary>A line for each two folders, so that all of them are told at once.</summary>
    private static string Told(IEnumerable<Import> imports) => string.Concat(imports.GroupBy(import => import.Folders)
        .Select(pair => $"\n(\"{pair.Key.From}\", \"{pair.Key.To}\"): {string.Join(", ", pair.Take(6))}{(pair.Count() > 6 ? ", …" : "")}"));

    private static bool GoesUp(Import import) => RankOf(import.To) < RankOf(import.From);

    private static int RankOf(string folder) => Array.FindIndex(Layers, layer => layer.Contains(folder.Split('/')[0], StringComparer.Ordinal));

    public static string FolderOf(string name)
    {
        var parts = name.Split('.');
        return name.Length == 0 ? "(root)" : parts.Length > 1 && HaveRooms.Contains(parts[0], StringComparer.Ordinal) ? $"{parts[0]}/{parts[1]}" : parts[0];
    }
}
