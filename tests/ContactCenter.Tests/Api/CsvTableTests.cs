using System.Text;
using ContactCenter.Api;

namespace ContactCenter.Tests.Api;

/// <summary>What a spreadsheet would take for a formula is made text.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public async Task A_cell_is_written_so_that_it_is_read_as_text(string text, string cell)
    {
        using var body = new MemoryStream();
        var table = new CsvTable(body);

        table.Write([text, null]);
        await table.FlushAsync(TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(body.ToArray()).Should().Be($"{cell},\r\n");
    }
}
