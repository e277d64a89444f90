using System.Globalization;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>The tutorial's server: one Node.js process, unsigned, forgetting all.</summary>
internal static class ExpressServer
{
    public static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Repository.Express, "node_modules")))
            return;
        await Report.ProgressAsync("Installing Express …");
        await Command.OutputAsync("npm", "ci", "--prefix", Repository.Express, "--no-audit", "--no-fund");
    }

    public static ServerProcess Start(TimeProvider time)
    {
        var port = ServerProcess.FreePort();
        return ServerProcess.Start(
            "node",
            [Path.Combine(Repository.Express, "server.js")],
            [new("NODE_ENV", "production"), new("PORT", port.ToString(CultureInfo.InvariantCulture))],
            port,
            time);
    }
}
