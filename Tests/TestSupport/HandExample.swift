/// Network W of the model's specification, section 12, as the CSV files of a workbook.
///
/// Its numbers are worked out by hand there, for the day 2025-01-01.
public enum HandExample {
  /// The sheets, by name.
  public static let sheets: [(name: String, text: String)] = [
    ("activities", "subject,sector,share\na,M25,1\nb,M25,0.5\nb,M28,0.5\nc,J,1\n"),
    ("alignments", "subject,priority,intensity\na,p,1\na,q,0.5\nb,p,1\nc,q,1\n"),
    (
      "associations",
      "id,name,territory,maturity,host\na,A,ES211,3,p1\nb,B,ES212,5,p1\nc,C,FRI15,1,p3\n"
    ),
    ("capabilities", "id,name\nx,X\ny,Y\n"),
    ("companies", "id,name\nm1,M1\nm2,M2\nm3,M3\nm4,M4\nm5,M5\nm6,M6\n"),
    ("cooperations", "a,b,kind,date\na,b,agreement,2025-01-01\n"),
    (
      "coverage",
      "subject,sheet,state\nc,needs,complete\nc,partnerships,complete\n"
        + "a,cooperations,complete\nb,cooperations,complete\n"
    ),
    (
      "figures",
      "subject,measure,value,year\na,members,20,2024\nb,members,40,2024\n"
    ),
    ("memberships", "association,member\na,m1\na,m2\na,m3\nb,m3\nb,m4\nc,m3\nc,m5\nc,m6\n"),
    ("needs", "subject,capability,level\na,x,5\nb,y,4\n"),
    ("offers", "subject,capability,level\na,x,1\na,y,4\nb,x,3\n"),
    ("partners", "id,name,country\np1,P1,FR\np2,P2,DE\np3,P3,FR\n"),
    ("partnerships", "association,partner\na,p1\na,p2\nb,p2\nb,p3\n"),
    ("priorities", "id,name,scheme\np,P,test\nq,Q,test\n"),
    ("sectors", "id,name,parent\nM,M,\nM25,M25,M\nM28,M28,M\nJ,J,\n"),
  ]
}
