using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchSettingsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void The_index_is_on_unless_it_is_switched_off(string? value, bool isOn) => Read(("Search:Index", value)).Index.Should().Be(isOn);

    [Theory]
    [InlineData(null, 512)]
    [InlineData("0", 0)]
    [InlineData("64", 64)]
    public void Meaning_takes_so_much_memory(string? value, int megabytes) =>
        Read(("Search:MeaningMegabytes", value)).MeaningMegabytes.Should().Be(megabytes);

    [Theory]
    [InlineData("Search:Index", "perhaps")]
    [InlineData("Search:MeaningMegabytes", "many")]
    [InlineData("Search:Words", "true")]
    public void A_bad_setting_is_named_by_its_full_key(string key, string value) =>
        FluentActions.Invoking(() => Read((key, value))).Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be(key);

    [Theory]
    [InlineData(true, StorageProvider.Sqlite, true)]
    [InlineData(false, StorageProvider.Sqlite, false)]
    [InlineData(true, StorageProvider.Memory, false)]
    public void Each_start_tells_where_words_lie_in_clear(bool isOn, StorageProvider provider, bool isTold)
    {
        var lines = new SearchStartLines(new(isOn), new(provider, "data", 10, 0)).Tell(new("http://localhost")).ToList();

        lines.Select(line => line.Text.Contains("words in clear", StringComparison.Ordinal) && line.Text.Contains("history.db", StringComparison.Ordinal))
            .Should().Equal(isTold ? [true] : []);
    }

    private static SearchSettings Read(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();
        return new SettingsPart[] { new(typeof(SearchSettings), [SearchSettings.SectionName], SearchSettings.Read) }.Read(configuration).Get<SearchSettings>();
    }
}
