using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ContactCenter.EndToEndTests.World;

/// <summary>
/// axe-core on a page of one frame, run within that page. Its own bindings open another page for each run, to gather what was found in frames, which
/// takes longer than the run.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async rules => {
            const found = await axe.run(document, { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) });
            if (found.passes.length === 0)
                throw new Error('axe has looked at nothing');
            return found.violations.map(fault => `${fault.id}: ${fault.nodes.map(node => node.html).join(', ')}`);
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What stands in anybody's way.</summary>
    /// <param name="page">It has no frames.</param>
    /// <param name="rules">Only these; none: all.</param>
    /// <returns>Each rule that is broken, with the elements that break it.</returns>
    public static async Task<string[]> ViolationsAsync(IPage page, params string[] rules)
    {
        page.Frames.Should().ContainSingle("frames are not looked into");
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, rules);
    }
}
