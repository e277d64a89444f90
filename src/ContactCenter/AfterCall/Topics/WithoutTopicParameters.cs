using System.ComponentModel;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Which calls without topic are grouped, out of the query.</summary>
internal sealed record WithoutTopicParameters
{
    public const int UsualDays = 30;

    private const int MostDays = 366;

    [FromQuery(Name = "days"), Description("Calls that began so many days ago or later; when absent 30."), Whole(1, MostDays)]
    public int? Days { get; init; }
}
