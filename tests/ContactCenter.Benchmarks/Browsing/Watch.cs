using System.Text.Json;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>What a page tells of itself, frame by frame, while it is scrolled or looked at.</summary>
/// <param name="Dropped">Frames of a sixtieth of a second that were not shown.</param>
/// <param name="Rows">In the document at most.</param>
/// <param name="IsWhole">Whether the last row was reached.</param>
internal sealed record Watch(double Seconds, int Frames, int Dropped, int Rows, bool IsWhole)
{
    /// <summary>Scrolls before each frame as far as the time since the last one asks for: to the page that is as if somebody did.</summary>
    private const string Script = """
        ({ pace, seconds }) => new Promise((done) => {
          const table = document.querySelector('[role=table]');
          const start = performance.now();
          const told = { seconds: 0, frames: 0, dropped: 0, rows: 0, isWhole: false };
          let last = start;
          const step = (now) => {
            const gap = Math.max(0, now - last);
            last = now;
            told.frames++;
            told.dropped += Math.max(0, Math.round(gap / (1000 / 60)) - 1);
            const rows = document.querySelectorAll('main [role=row], main tr');
            told.rows = Math.max(told.rows, rows.length - 1);
            told.seconds = (performance.now() - start) / 1000;
            const index = rows[rows.length - 1]?.getAttribute('aria-rowindex');
            const isAtEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
            told.isWhole = table !== null && index === table.getAttribute('aria-rowcount') && isAtEnd;
            if (told.isWhole || told.seconds > seconds) return done(told);
            if (pace > 0) window.scrollBy({ top: (pace * gap) / 1000, behavior: 'instant' });
            requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        })
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <param name="pace">Pixels a second; 0: the page stays where it is.</param>
    /// <param name="seconds">The longest time.</param>
    public static async Task<Watch> OfAsync(IPage page, int pace, double seconds)
    {
        var told = await page.EvaluateAsync<JsonElement>(Script, new { pace, seconds });
        return told.Deserialize<Watch>(Web)!;
    }
}
