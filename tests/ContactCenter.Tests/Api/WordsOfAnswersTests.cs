using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ContactCenter.Calls.Resources;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.World;
using ContactCenter.Web.Operators;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary>A field that holds one of a few words names all of them where it is declared.</summary>
public sealed class WordsOfAnswersTests
{
    [Fact]
    public void Every_step_has_its_word() => WordsOf<CallResource>("State").Should().BeEquivalentTo(
        typeof(CallState).Assembly.GetTypes().Where(type => type.BaseType == typeof(CallState))
            .Select(type => CallResource.Of(new TestCall().Session.In((CallState)RuntimeHelpers.GetUninitializedObject(type))).State)
            .Distinct(StringComparer.Ordinal));

    [Fact]
    public async Task Every_kind_of_work_has_its_word()
    {
        await using var fake = new FakeWebhooks();

        WordsOf<WorkResource>("Kind").Should().BeEquivalentTo(fake.Services.GetServices<IWorkHandler>().Select(handler => handler.Kind));
    }

    private static IEnumerable<string> WordsOf<T>(string field) => XDocument.Load(Path.ChangeExtension(typeof(T).Assembly.Location, ".xml"))
        .Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{typeof(T).FullName}")
        .Elements("param").Single(part => (string?)part.Attribute("name") == field)
        .Elements("c").Select(word => word.Value);
}
