namespace ContactCenter.Simulator.Page;

/// <summary>The simulator's documentation, for who is at the page: it is inside this assembly, where it was there to be built in.</summary>
internal static class PageHelp
{
    private const string Resource = "ContactCenter.Simulator.Page.Help.md";

    private static readonly PageLink[] Link = [new("Documentation of the simulator", "help")];

    /// <summary>The guide, with what every page links to.</summary>
    public static PageGuide Complete(PageGuide guide) =>
        guide with { Links = [.. guide.Links, new("State of the phones (JSON)", "api/state"), .. IsThere ? Link : []] };

    public static void Map(RouteGroupBuilder page)
    {
        if (IsThere)
            page.MapGet("/help", () => Results.Stream(typeof(PageHelp).Assembly.GetManifestResourceStream(Resource)!, "text/plain; charset=utf-8")).WithHead();
    }

    private static bool IsThere => typeof(PageHelp).Assembly.GetManifestResourceInfo(Resource) is not null;
}
