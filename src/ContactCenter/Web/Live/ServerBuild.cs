using System.Reflection;

namespace ContactCenter.Web.Live;

/// <summary>Tells one build of the server from another, so that a page knows that it is older.</summary>
internal static class ServerBuild
{
    /// <summary>The version, and what the compiler made of this very source.</summary>
    public static string Name { get; } = NameOf(typeof(ServerBuild).Assembly);

    private static string NameOf(Assembly assembly) =>
        $"{assembly.GetName().Version!.ToString(3)}-{assembly.ManifestModule.ModuleVersionId.ToString("N")[..8]}";
}
