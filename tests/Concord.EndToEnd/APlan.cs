using System.Text;

namespace Concord.EndToEnd;

/// <summary>A published plan of our own wording, as a person would upload it.</summary>
public static class APlan
{
    public static byte[] Bytes(string title, string firstAction = "We will paint ten benches.") => Encoding.UTF8.GetBytes(Text(title, firstAction));

    public static FilePayload File(string title, string firstAction = "We will paint ten benches.") =>
        new() { Name = "towns.txt", MimeType = "text/plain", Buffer = Bytes(title, firstAction) };

    // Its last line but one is a row that has lost a cell.
    private static string Text(string title, string firstAction) =>
        $"""
        The Office of Towns

        {title}

        June 2031

        Contents

        Streets	3
        Gardens	5

        Streets

        A street is where neighbours meet.

        Action	Lead department	Delivery date
        {firstAction}	HO	Spring 2032
        We will close a street for play.	HO / DfE	Ongoing

        Gardens

        Gardens feed people.

        Action	Lead department	Delivery date
        We will open a garden in each town.	DfE	Autumn 2032
        We will share seeds.	DfE
        We will count the bees.	DfE	Ongoing
        """;
}
