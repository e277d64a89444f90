using System.Net.Http.Json;
using ContactCenter.Benchmarks.Processes;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>The first admin, made with the code in the server's folder, who is a supervisor as well.</summary>
internal static class AdminOfConsole
{
    /// <returns>The cookie of a session.</returns>
    public static async Task<Cookie> SignInAsync(ServerProcess server, string store)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Console", "1");
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var code = (await File.ReadAllTextAsync(Path.Combine(store, "first-admin"))).Trim();
        using var response = await http.PostAsJsonAsync(
            "api/v1/sessions/first-admin", new { code, name = "Admin", user = "admin", newPassword = "the right password of the admin" });
        var cookie = response.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2);
        http.DefaultRequestHeaders.Add("Cookie", string.Join('=', cookie));
        using var changed = await http.PatchAsJsonAsync("api/v1/users/1", new { roles = (string[])["admin", "supervisor"] });
        changed.EnsureSuccessStatusCode();
        return new() { Name = cookie[0], Value = cookie[1], Url = http.BaseAddress.AbsoluteUri };
    }
}
